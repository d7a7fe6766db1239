package org.belay.shared;

/** Key of a person. */
public record PersonId(long value) {}
