package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** Somebody handed in an application, or changed one that is not decided yet. */
public record ApplicationHandedIn(
        EnrollmentId enrollment, CohortId cohort, ProgramId program, PersonId applicant, boolean again) {}
