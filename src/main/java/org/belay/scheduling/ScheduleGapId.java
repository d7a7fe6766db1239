package org.belay.scheduling;

/** Key of a meeting without a place. */
public record ScheduleGapId(long value) {}
