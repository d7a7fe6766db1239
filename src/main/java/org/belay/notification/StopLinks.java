package org.belay.notification;

import java.util.Base64;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.springframework.stereotype.Component;

/**
 * Links that stop mails of a kind to a person, for whoever reads the mail, signed in or not. The token is sealed by the
 * vault: nobody can make one or change one, and it tells nobody whom it is about. It does not expire: a mail may be read
 * years later, and all it can do is to stop mails.
 */
@Component
class StopLinks {

    /** The page with the button; the address for mail programs begins with the same word. */
    static final String PAGE = "stop/";

    static final String ONE_CLICK = "mail/stop/";

    private static final String PURPOSE = "stop-link";
    private static final String DIGEST = "DIGEST";

    private final Vault vault;

    StopLinks(Vault vault) {
        this.vault = vault;
    }

    /** What a link stops. */
    sealed interface Stop {

        PersonId person();

        record Kind(PersonId person, NewsKind kind) implements Stop {}

        record Digest(PersonId person) implements Stop {}
    }

    String token(Stop stop) {
        var what = switch (stop) {
            case Stop.Kind one -> one.kind().name();
            case Stop.Digest digest -> DIGEST;
        };
        var sealed = vault.seal(PURPOSE, stop.person().value() + ":" + what);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    /** Nothing for what is no token of ours. */
    Optional<Stop> read(String token) {
        try {
            var parts = vault.open(PURPOSE, new Sealed(Base64.getUrlDecoder().decode(token)))
                    .split(":", 2);
            var person = new PersonId(Long.parseLong(parts[0]));
            return Optional.of(
                    parts[1].equals(DIGEST)
                            ? new Stop.Digest(person)
                            : new Stop.Kind(person, NewsKind.valueOf(parts[1])));
        } catch (IllegalArgumentException | IllegalStateException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
