package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** A cohort has come to its end; no match of it is open any more. */
public record CohortClosed(CohortId cohort, ProgramId program) {}
