package org.belay.shared;

/** Key of a program. */
public record ProgramId(long value) {}
