package org.belay.scheduling;

/** Key of a suggested move. */
public record ScheduleMoveId(long value) {}
