package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** The pairs of a cohort are at work. */
public record CohortRunningStarted(CohortId cohort, ProgramId program) {}
