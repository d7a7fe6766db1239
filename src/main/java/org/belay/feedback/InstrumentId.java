package org.belay.feedback;

/** Key of one version of an instrument. */
public record InstrumentId(long value) {}
