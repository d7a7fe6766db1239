package org.belay.enrollment;

/** Key of an enrollment. */
public record EnrollmentId(long value) {}
