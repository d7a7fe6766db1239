package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** A coordinator decided on an application; the reason is for the applicant to read. */
public record ApplicationDecided(EnrollmentId enrollment, CohortId cohort, ProgramId program, PersonId applicant, Decision decision, @Nullable String reason) {}
