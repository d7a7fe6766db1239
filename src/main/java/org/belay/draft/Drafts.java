package org.belay.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.Lengths;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What whoever asks has typed into a long form and not saved: kept while they type, offered again when they come back,
 * read by nobody else. A closed browser, an ended session and a restart take nothing of it.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Drafts {

    /** Of one draft, in characters; more than any form takes. */
    public static final int LONGEST = 200_000;

    /** What nobody has come back to for so long is thrown away. */
    static final Duration KEPT_FOR = Duration.ofDays(90);

    private static final JsonMapper JSON = new JsonMapper();

    private final DraftRepository drafts;
    private final CurrentUser user;
    private final Clock clock;

    Drafts(DraftRepository drafts, CurrentUser user, Clock clock) {
        this.drafts = drafts;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftKey key) {
        return drafts.find(author(), key);
    }

    /** The objects that whoever asks has begun to write about in a form. */
    @Transactional(readOnly = true)
    public Set<Long> begun(String form) {
        return drafts.begun(author(), form);
    }

    /** @throws Refused when it is longer than {@link #LONGEST}; nothing of what was kept before is lost */
    public void keep(DraftKey key, String text) {
        var author = author();
        Lengths.check(LONGEST, text);
        drafts.keep(author, key, text, clock.instant());
    }

    /** The fields of a form that were left, by their names; nothing where something else was kept. */
    @Transactional(readOnly = true)
    public Optional<Map<String, String>> fields(DraftKey key) {
        return find(key).flatMap(draft -> read(draft.text()));
    }

    private static Optional<Map<String, String>> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Keeps the fields of a form by their names. */
    public void keep(DraftKey key, Map<String, String> fields) {
        keep(key, JSON.writeValueAsString(fields));
    }

    /** Once the form is saved, or its author begins anew. Throws away what nobody came back to, too. */
    public void discard(DraftKey key) {
        drafts.discard(author(), key);
        drafts.discardThoseBefore(clock.instant().minus(KEPT_FOR));
    }

    /** Of everybody, where nobody can save the form any more; for jobs. */
    public void discardAll(DraftKey key) {
        drafts.discard(key);
    }

    private PersonId author() {
        return user.require(Permission.KEEP_DRAFT, Facts.of(user.person())).person();
    }
}
