package org.belay.program;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How a program puts people together.
 *
 * @param rules those in force
 * @param minimumHalfHours half-hours a week that a pair must share, 1 to 336; counts only while
 *     {@link MatchingRule#MINIMUM_SHARED_HOURS} is in force
 * @param weights of every criterion, 0 to 100; one that is not given has 0
 */
public record ProgramRules(Set<MatchingRule> rules, int minimumHalfHours, Map<MatchingCriterion, Integer> weights) {

    public static final int HIGHEST_WEIGHT = 100;
    public static final int HALF_HOURS_A_WEEK = 336;
    static final int DEFAULT_MINIMUM = 2;

    public ProgramRules {
        var inForce = EnumSet.noneOf(MatchingRule.class);
        inForce.addAll(rules);
        rules = Collections.unmodifiableSet(inForce);
        var complete = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        for (var criterion : MatchingCriterion.values()) {
            complete.put(criterion, weights.getOrDefault(criterion, 0));
        }
        weights = Collections.unmodifiableMap(complete);
    }

    /** A sound start: all rules, one shared hour a week, topics before time before the rest. */
    public static ProgramRules standard() {
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        Arrays.stream(MatchingCriterion.values()).forEach(c -> weights.put(c, c.defaultWeight()));
        return new ProgramRules(EnumSet.allOf(MatchingRule.class), DEFAULT_MINIMUM, weights);
    }

    public boolean has(MatchingRule rule) {
        return rules.contains(rule);
    }

    public int weight(MatchingCriterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }
}
