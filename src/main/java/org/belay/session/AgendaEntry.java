package org.belay.session;

import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * A session in a calendar.
 *
 * @param calendarKey the same however often it is moved
 * @param sequence counts up with each change
 * @param who those who meet, but for the reader; null where the reader may not know, and only sees that time is taken
 * @param place of the reader's own alone
 * @param own whether the reader meets
 */
public record AgendaEntry(
        SessionId id,
        String calendarKey,
        int sequence,
        SessionState state,
        Slot time,
        SessionKind kind,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        @Nullable String who,
        @Nullable String place,
        boolean own) {

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "AgendaEntry[" + id + "]";
    }
}
