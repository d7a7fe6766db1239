package org.belay.matching;

import java.time.Instant;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * A match from before Belay kept the records.
 *
 * @param key names it within its cohort, so that it is found again
 * @param endedAt null while it is active
 */
public record PastMatch(
        CohortId cohort,
        String key,
        EnrollmentId mentor,
        EnrollmentId mentee,
        MatchState state,
        Instant activatedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    public PastMatch {
        if (state != MatchState.ACTIVE && state != MatchState.COMPLETED && state != MatchState.ENDED_EARLY) {
            throw new IllegalArgumentException("No match of the past is " + state);
        }
    }
}
