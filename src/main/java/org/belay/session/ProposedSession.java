package org.belay.session;

import java.time.Instant;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.organization.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A session that somebody suggests to those who meet.
 *
 * @param match null for one of a circle
 * @param circle null for one of a match
 * @param room null for a remote one
 * @param pinned whether later suggestions leave it where it is
 */
public record ProposedSession(
        @Nullable MatchId match,
        @Nullable CircleId circle,
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable RoomId room,
        boolean pinned) {

    public ProposedSession {
        if ((match == null) == (circle == null)) {
            throw new IllegalArgumentException("A session is of a match or of a circle");
        }
    }
}
