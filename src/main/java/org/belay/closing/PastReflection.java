package org.belay.closing;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;

/**
 * What one of two said at the end of their match, before Belay kept it.
 *
 * @param by one of the two
 */
public record PastReflection(MatchId match, PersonId by, String words, Instant at) {

    /** The words are theirs. */
    @Override
    public String toString() {
        return "PastReflection[" + match + "]";
    }
}
