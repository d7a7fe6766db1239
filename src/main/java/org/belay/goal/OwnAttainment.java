package org.belay.goal;

/**
 * How far somebody has come with all their goals together, as T-scores.
 *
 * @param goals that count: those not set aside
 */
public record OwnAttainment(int goals, double now, double atStart) {}
