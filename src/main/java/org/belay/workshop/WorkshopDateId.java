package org.belay.workshop;

/** Key of a date of a workshop. */
public record WorkshopDateId(long value) {}
