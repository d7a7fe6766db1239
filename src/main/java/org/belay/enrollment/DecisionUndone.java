package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * A decision was taken back before anything rested on it; a mail about it that still waits is void.
 *
 * @param version of the enrollment after the decision: with its id a key that names this very decision
 */
public record DecisionUndone(
        EnrollmentId enrollment,
        CohortId cohort,
        ProgramId program,
        PersonId applicant,
        Decision decision,
        long version) {}
