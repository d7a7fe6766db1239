package org.belay.session;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/**
 * What somebody thought of a session, from a file that another system kept.
 *
 * @param match the pair that met
 * @param session its key in that file
 * @param rating 1 to 5
 */
public record PastRating(MatchId match, String session, PersonId person, int rating, Instant ratedAt) {}
