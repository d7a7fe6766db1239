package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** Matching may begin; applications may still be accepted. */
public record CohortMatchingStarted(CohortId cohort, ProgramId program) {}
