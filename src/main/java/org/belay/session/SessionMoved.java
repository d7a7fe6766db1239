package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/** A session was moved: its successor is scheduled in its place; the partner has not heard of it. */
public record SessionMoved(
        SessionId from,
        SessionId to,
        MatchId match,
        Instant oldStart,
        Instant newStart,
        int minutes,
        PersonId movedBy,
        PersonId partner) {}
