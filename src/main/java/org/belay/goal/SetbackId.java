package org.belay.goal;

/** Key of a setback. */
public record SetbackId(long value) {}
