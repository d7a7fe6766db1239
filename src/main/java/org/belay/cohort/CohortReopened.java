package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A closed cohort is closing once more. */
public record CohortReopened(CohortId cohort, ProgramId program, String reason) {}
