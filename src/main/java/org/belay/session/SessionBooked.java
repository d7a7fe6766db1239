package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/** A session was scheduled; the partner has not heard of it. */
public record SessionBooked(
        SessionId session, MatchId match, Instant startsAt, int minutes, PersonId bookedBy, PersonId partner) {}
