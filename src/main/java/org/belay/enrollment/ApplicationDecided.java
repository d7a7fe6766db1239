package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator decided on an application; the reason is for the applicant to read.
 *
 * @param version of the enrollment after the decision: with its id a key that names this very decision
 */
public record ApplicationDecided(
        EnrollmentId enrollment,
        CohortId cohort,
        ProgramId program,
        PersonId applicant,
        Decision decision,
        @Nullable String reason,
        long version) {}
