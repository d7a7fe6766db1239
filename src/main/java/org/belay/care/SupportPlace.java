package org.belay.care;

import org.belay.enrollment.EnrollmentId;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A place from which somebody supports others: as a mentor, or among equals. */
public record SupportPlace(
        EnrollmentId enrollment, CohortId cohort, String cohortName, ProgramId program, String programName) {}
