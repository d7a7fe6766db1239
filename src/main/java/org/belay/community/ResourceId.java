package org.belay.community;

/** Key of a resource. */
public record ResourceId(long value) {}
