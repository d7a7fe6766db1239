package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A cohort is over. */
public record CohortClosed(CohortId cohort, ProgramId program) {}
