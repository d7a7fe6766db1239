package org.belay.matching;

import java.time.Instant;

/**
 * How far a run has come.
 *
 * @param total how many there are in this stage, 0 when nobody knows
 * @param cancelling whether somebody asked it to stop
 */
public record RunProgress(SolverProgress.Stage stage, int done, int total, Instant startedAt, boolean cancelling) {}
