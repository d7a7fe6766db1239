package org.belay.cohort;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;

/**
 * A cohort has come to its end; no match of it is open any more.
 *
 * @param progress for what takes long with a large cohort
 */
public record CohortClosed(CohortId cohort, ProgramId program, Progress progress) {}
