package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * An applicant answered what they were asked. What they wrote is not in it.
 *
 * @param version of the enrollment after the answer: with its id a key that names this very answer
 * @param askedBy who asked last; null where that is not known
 */
public record ApplicationAnswered(
        EnrollmentId enrollment,
        long version,
        CohortId cohort,
        ProgramId program,
        PersonId applicant,
        String applicantName,
        @Nullable PersonId askedBy) {}
