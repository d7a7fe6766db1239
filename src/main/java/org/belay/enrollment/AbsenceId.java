package org.belay.enrollment;

/** Key of an absence. */
public record AbsenceId(long value) {}
