package org.belay.scheduling;

import java.time.Instant;

/**
 * How far a run has come.
 *
 * @param meetings how many there are to place; 0 while calendars are read
 * @param stopping whether somebody asked it to stop
 */
public record ScheduleProgress(int meetings, int placed, Instant startedAt, boolean stopping) {}
