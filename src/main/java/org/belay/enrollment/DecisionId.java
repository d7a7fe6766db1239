package org.belay.enrollment;

/** Key of a decision on one or many applications. */
public record DecisionId(long value) {}
