package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/** A session was cancelled before it began; the partner has not heard of it. */
public record SessionCancelled(
        SessionId session, MatchId match, Instant startsAt, PersonId cancelledBy, PersonId partner) {}
