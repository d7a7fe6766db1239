package org.belay.scheduling;

import java.time.Instant;
import org.belay.organization.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A move that a run suggests.
 *
 * @param row the session where it stands
 * @param conflict what stands against it there; null when it makes room for another
 */
public record SuggestedMove(
        ScheduleMoveId id,
        ScheduledRow row,
        @Nullable Conflict conflict,
        Instant startsAt,
        @Nullable RoomId room,
        @Nullable String roomName) {}
