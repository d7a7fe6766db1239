package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** An applicant, or a participant who is not matched yet, withdrew. */
public record ApplicationWithdrawn(EnrollmentId enrollment, CohortId cohort, ProgramId program, PersonId applicant) {}
