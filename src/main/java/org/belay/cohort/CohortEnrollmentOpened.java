package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** People may apply from now on. */
public record CohortEnrollmentOpened(CohortId cohort, ProgramId program) {}
