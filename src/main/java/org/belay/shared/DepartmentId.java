package org.belay.shared;

/** Key of a department. */
public record DepartmentId(long value) {}
