package org.belay.calendar;

import org.belay.organization.RoomId;

/** A room whose calendar can be looked at. */
public record RoomChoice(RoomId id, String name, String site) {}
