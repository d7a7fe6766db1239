package org.belay.feedback;

import java.util.Map;

/**
 * What somebody sees who has answered, and nobody else.
 *
 * @param scores the own ones by key; none where the survey is anonymous, since it keeps none
 * @param help whether a score is so low that sources of help may be of use
 */
public record Thanks(Map<String, Double> scores, boolean help) {

    public Thanks {
        scores = Map.copyOf(scores);
    }
}
