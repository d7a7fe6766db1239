package org.belay.matching;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;

/** Says to the matcher what a program has set. */
final class ProgramMatching {

    /** Weights are taken four times, so that the wishes of both sides can share theirs three to one. */
    private static final int SCALE = 4;

    private ProgramMatching() {}

    /**
     * {@link Rule#PAST_MATCH} is always in force: a pair that is matched now is not proposed again. Whether matches that
     * are over count as well is a matter of the profiles.
     */
    static MatchingSettings settings(ProgramRules program) {
        var rules = rules(program);
        rules.add(Rule.PAST_MATCH);
        var standard = MatchingSettings.standard();
        return new MatchingSettings(
                rules,
                weights(program.weights()),
                program.minimumHalfHours(),
                Math.max(standard.plentyHalfHours(), program.minimumHalfHours()),
                standard.plentyTopics(),
                standard.gradeDistance(),
                standard.gradeTolerance(),
                standard.preferenceRanks(),
                false);
    }

    static Set<Rule> rules(ProgramRules program) {
        var rules = EnumSet.noneOf(Rule.class);
        program.rules().forEach(rule -> rules.add(rule(rule)));
        return rules;
    }

    /** What the matcher weighs, from what a program does. */
    static Map<Criterion, Integer> weights(Map<MatchingCriterion, Integer> program) {
        var weights = new EnumMap<Criterion, Integer>(Criterion.class);
        program.forEach((criterion, weight) -> {
            switch (criterion) {
                case TOPICS -> weights.put(Criterion.TOPICS, SCALE * weight);
                case LANGUAGES -> weights.put(Criterion.LANGUAGES, SCALE * weight);
                case SHARED_HOURS -> weights.put(Criterion.SHARED_TIME, SCALE * weight);
                case SAME_SITE -> weights.put(Criterion.SAME_SITE, SCALE * weight);
                case EXPERIENCE_DISTANCE -> weights.put(Criterion.EXPERIENCE_DISTANCE, SCALE * weight);
                case WISHES -> {
                    weights.put(Criterion.MENTEE_PREFERENCE, (SCALE - 1) * weight);
                    weights.put(Criterion.MENTOR_PREFERENCE, weight);
                }
            }
        });
        return weights;
    }

    private static Rule rule(MatchingRule rule) {
        return switch (rule) {
            case SAME_LINE_MANAGEMENT -> Rule.LINE_MANAGEMENT;
            case SAME_DEPARTMENT -> Rule.SAME_DEPARTMENT;
            case AVOID_LIST -> Rule.AVOID_LIST;
            case NO_COMMON_LANGUAGE -> Rule.COMMON_LANGUAGE;
            case MINIMUM_SHARED_HOURS -> Rule.MINIMUM_SHARED_TIME;
            case PAST_MATCH -> Rule.PAST_MATCH;
        };
    }
}
