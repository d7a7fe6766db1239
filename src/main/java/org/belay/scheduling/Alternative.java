package org.belay.scheduling;

import java.time.Instant;
import org.belay.organization.RoomId;
import org.jspecify.annotations.Nullable;

/** A place at which everybody and the room are free. */
public record Alternative(
        Instant startsAt, @Nullable RoomId room, @Nullable String roomName) {}
