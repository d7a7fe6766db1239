package org.belay.goal;

import java.time.LocalDate;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is glad of; sealed.
 *
 * @param sharedWith the match whose partner reads it; null for nobody
 */
public record Win(
        WinId id,
        LocalDate happenedOn,
        String words,
        @Nullable MatchId sharedWith,
        long version) {

    public static final int LONGEST = 1000;

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "Win[" + id + "]";
    }
}
