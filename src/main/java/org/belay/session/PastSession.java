package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A session of the past, from a file that another system kept.
 *
 * @param key its key there; a key is recorded once
 * @param state anything but proposed or scheduled
 * @param actualMinutes null when not recorded
 */
public record PastSession(
        String key,
        MatchId match,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable Integer actualMinutes,
        @Nullable TopicId topic,
        @Nullable Absent absent,
        @Nullable String reason,
        @Nullable Instant loggedAt) {

    public PastSession {
        if (state == SessionState.PROPOSED || state == SessionState.SCHEDULED) {
            throw new IllegalArgumentException("Not a session of the past: " + key + " is " + state);
        }
        if ((state == SessionState.MISSED) != (absent != null)) {
            throw new IllegalArgumentException("A missed session, and no other, names who was absent: " + key);
        }
    }
}
