package org.belay.feedback;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a participant answered on the program, from a file that another system kept. What the file does not hold is null.
 *
 * @param key of the answer in that file
 * @param rating 1 to 5
 * @param goalProgress in percent
 * @param recommendation 0 to 10
 */
public record PastFeedback(
        String key,
        MatchId match,
        PersonId person,
        TimePoint timePoint,
        @Nullable Integer rating,
        @Nullable Integer goalProgress,
        @Nullable Integer recommendation,
        @Nullable WouldTakePartAgain wouldTakePartAgain,
        @Nullable String comment,
        Instant answeredAt) {

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "PastFeedback[" + key + "]";
    }
}
