package org.belay.organization;

/** Key of a room. */
public record RoomId(long value) {}
