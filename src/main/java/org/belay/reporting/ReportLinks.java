package org.belay.reporting;

import java.nio.BufferUnderflowException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.springframework.stereotype.Component;

/**
 * Links in mails to the files of a report. The token is sealed by the vault, so that nobody can make one, change one or make
 * one last longer. It opens nothing by itself: its reader signs in, and has what they may read then.
 */
@Component
class ReportLinks {

    static final String PAGE = "report-link/";
    static final Duration LASTS = Duration.ofDays(30);

    private static final String PURPOSE = "report-link";

    private final Vault vault;

    ReportLinks(Vault vault) {
        this.vault = vault;
    }

    /** @param expires from when on it opens nothing */
    record Link(ReportDeliveryId delivery, Instant expires) {}

    String token(Link link) {
        String text = link.delivery().value() + ":" + link.expires().getEpochSecond();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.seal(PURPOSE, text).bytes());
    }

    /** Nothing for what is no token of ours. */
    Optional<Link> read(String token) {
        try {
            String[] parts = vault.open(
                            PURPOSE, new Sealed(Base64.getUrlDecoder().decode(token)))
                    .split(":", 2);
            return Optional.of(new Link(
                    new ReportDeliveryId(Long.parseLong(parts[0])), Instant.ofEpochSecond(Long.parseLong(parts[1]))));
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
