package org.belay.goal;

import org.belay.enrollment.EnrollmentId;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may write goals.
 *
 * @param match null for what they keep to themselves
 * @param partner of the match
 * @param open goals of theirs in the program
 * @param limit of the program
 */
public record GoalSpot(
        EnrollmentId place,
        @Nullable MatchId match,
        @Nullable String partner,
        String cohortName,
        int open,
        int limit) {

    public boolean room() {
        return open < limit;
    }
}
