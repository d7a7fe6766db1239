package org.belay.shared;

/** Key of a cohort. */
public record CohortId(long value) {}
