package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A cohort has begun to close. */
public record CohortClosingStarted(CohortId cohort, ProgramId program) {}
