package org.belay.session;

import org.belay.matching.MatchId;

/** A session was logged as held. */
public record SessionHeld(SessionId session, MatchId match, int minutes) {}
