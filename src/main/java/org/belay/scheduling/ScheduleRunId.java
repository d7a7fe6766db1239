package org.belay.scheduling;

/** Key of a run of the scheduler. */
public record ScheduleRunId(long value) {}
