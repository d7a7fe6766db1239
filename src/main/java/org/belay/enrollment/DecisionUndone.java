package org.belay.enrollment;

import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** A decision was taken back before anything rested on it; a mail about it that still waits is void. */
public record DecisionUndone(EnrollmentId enrollment, CohortId cohort, ProgramId program, PersonId applicant, Decision decision) {}
