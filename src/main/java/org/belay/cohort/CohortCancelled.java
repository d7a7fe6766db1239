package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/**
 * A cohort will not go on, and everybody concerned is to be told.
 *
 * @param before where it stood
 */
public record CohortCancelled(CohortId cohort, ProgramId program, CohortState before, String reason) {}
