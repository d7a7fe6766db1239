package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A session that another system kept, from a file.
 *
 * @param key its key there; of a match, a key is recorded once
 * @param state anything but proposed; scheduled while its cohort is running
 * @param actualMinutes null when not recorded
 * @param movedTo the key of the session that took the place of a moved one; null when none did
 */
public record PastSession(
        String key,
        MatchId match,
        SessionState state,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable String place,
        @Nullable Integer actualMinutes,
        @Nullable TopicId topic,
        @Nullable Absent absent,
        @Nullable String reason,
        @Nullable Instant loggedAt,
        @Nullable String movedTo) {

    public PastSession {
        if (state == SessionState.PROPOSED) {
            throw new IllegalArgumentException("Never agreed on: " + key);
        }
        if (movedTo != null && state != SessionState.MOVED) {
            throw new IllegalArgumentException("Only a moved session has a successor: " + key);
        }
        if ((state == SessionState.MISSED) != (absent != null)) {
            throw new IllegalArgumentException("A missed session, and no other, names who was absent: " + key);
        }
    }
}
