package org.belay.workshop;

/** Key of a workshop. */
public record WorkshopId(long value) {}
