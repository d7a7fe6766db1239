package org.belay.matching;

/** Key of a circle. */
public record CircleId(long value) {}
