package org.belay.enrollment;

import java.time.Instant;
import org.belay.security.Facts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** An enrollment as the guards see it. */
record Place(
        EnrollmentId id,
        CohortId cohort,
        ProgramId program,
        PersonId person,
        String name,
        Side side,
        EnrollmentState state,
        @Nullable Instant appliedAt,
        @Nullable Instant decidedAt,
        boolean personLeft,
        long version) {

    Facts facts() {
        return Facts.of(person, program);
    }
}
