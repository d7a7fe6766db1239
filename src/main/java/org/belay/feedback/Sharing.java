package org.belay.feedback;

import java.util.List;
import org.belay.matching.MatchId;

/**
 * A partner with whom scores can be shared.
 *
 * @param shared whether whoever asks shows theirs
 * @param theirs what the partner shows; empty where they show nothing or have no scores
 * @param showing whether the partner shows theirs
 */
public record Sharing(MatchId match, String partner, boolean shared, boolean showing, List<OwnScore> theirs) {

    public Sharing {
        theirs = List.copyOf(theirs);
    }
}
