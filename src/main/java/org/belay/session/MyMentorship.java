package org.belay.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match as one of its two sees it from home.
 *
 * @param next the session that is coming up
 * @param overdue sessions whose log is missing, the oldest first
 * @param toRate the latest held session that this person has not rated
 */
public record MyMentorship(
        PairHead pair,
        Member me,
        Member partner,
        int held,
        int minutes,
        @Nullable Instant lastHeld,
        @Nullable SessionRow next,
        List<SessionRow> overdue,
        @Nullable SessionRow toRate) {

    public MyMentorship {
        overdue = List.copyOf(overdue);
    }
}
