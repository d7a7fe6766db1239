package org.belay.community;

/** Key of a space in which people post. */
public record SpaceId(long value) {}
