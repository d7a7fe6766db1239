package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** A cohort closed before anybody decided on an application to it, which is declined thereby. */
public record ApplicationLapsed(EnrollmentId enrollment, CohortId cohort, ProgramId program, PersonId applicant) {}
