package org.belay.session;

import java.time.Instant;
import org.belay.shared.PersonId;

/**
 * What somebody thought of a session, from a file that another system kept.
 *
 * @param session its key in that file
 * @param rating 1 to 5
 */
public record PastRating(String session, PersonId person, int rating, Instant ratedAt) {}
