package org.belay.enrollment;

import java.time.Instant;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a cohort that took place before Belay kept its records.
 *
 * @param partners how many people a mentor was matched with
 * @param activatedAt null where the records do not say
 */
public record PastEnrollment(
        CohortId cohort,
        PersonId person,
        Side side,
        EnrollmentState state,
        int partners,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt) {

    public PastEnrollment {
        if (state != EnrollmentState.COMPLETED && state != EnrollmentState.LEFT && state != EnrollmentState.ACTIVE) {
            throw new IllegalArgumentException("No past enrollment is " + state);
        }
    }
}
