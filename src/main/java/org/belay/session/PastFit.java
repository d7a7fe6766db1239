package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/** What somebody thought of the pairing, from a file that another system kept. */
public record PastFit(MatchId match, PersonId person, Fit fit, Instant answeredAt) {}
