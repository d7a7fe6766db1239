package org.belay.program;

import java.util.Map;

/**
 * All that a program weighs.
 *
 * @param criteria weight of each criterion, 0 to 100
 * @param questions weight of each compared question, by its key, 0 to 100
 */
public record MatchingWeights(Map<MatchingCriterion, Integer> criteria, Map<String, Integer> questions) {

    public MatchingWeights {
        criteria = Map.copyOf(criteria);
        questions = Map.copyOf(questions);
    }

    /** Without one everybody would score the same. */
    public boolean weighsAnything() {
        return sum() > 0;
    }

    public int sum() {
        return criteria.values().stream().mapToInt(weight -> weight).sum()
                + questions.values().stream().mapToInt(weight -> weight).sum();
    }
}
