package org.belay.scheduling;

/**
 * Where a meeting stands in a schedule.
 *
 * @param start its first half-hour
 * @param room which of the rooms of the problem; {@link #REMOTE} for none
 */
public record Placement(int start, int room) {

    static final int REMOTE = -1;
}
