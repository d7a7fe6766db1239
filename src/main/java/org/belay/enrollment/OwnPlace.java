package org.belay.enrollment;

import java.time.Instant;
import java.time.LocalDate;
import org.belay.cohort.CohortState;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * One's own place in a cohort, in a list.
 *
 * @param reason why the application was declined, or what is still asked
 * @param cohortEndReason why the cohort was cancelled
 * @param backOn when the break ends; null for open, or for no break
 * @param startsOn when the cohort starts, by which the applicant hears
 * @param waiting at which place of the waitlist, from 1, among those who wait for the same side
 */
public record OwnPlace(
        EnrollmentId id,
        CohortId cohort,
        String programName,
        String cohortName,
        CohortState cohortState,
        @Nullable String cohortEndReason,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Side side,
        EnrollmentState state,
        @Nullable Instant appliedAt,
        @Nullable String reason,
        @Nullable LocalDate backOn,
        int waiting,
        long version) {

    /** Whether the person may take a break, or change one. */
    public boolean mayPause() {
        return state == EnrollmentState.ON_HOLD || state.mayBecome(EnrollmentState.ON_HOLD);
    }
}
