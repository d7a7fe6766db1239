package org.belay.goal;

/** Key of a check-in. */
public record CheckInId(long value) {}
