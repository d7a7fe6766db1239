package org.belay.program;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a program puts people together.
 *
 * @param rules those in force
 * @param minimumHalfHours half-hours a week that a pair must share, 1 to 336; counts only while
 *     {@link MatchingRule#MINIMUM_SHARED_HOURS} is in force
 * @param grades how many grades the mentor should be above the mentee; limits count only while
 *     {@link MatchingRule#GRADE_DISTANCE} is in force, and are not kept else
 * @param years how many years the mentor should have been here longer; so too with {@link MatchingRule#YEARS_DISTANCE}
 * @param weights of every criterion, 0 to 100; one that is not given has 0
 * @param questions whose answers are compared, each once
 * @param departmentsWithParts whether a department and its parts, at any distance, count as the same
 */
public record ProgramRules(
        Set<MatchingRule> rules,
        int minimumHalfHours,
        AimedDistance grades,
        AimedDistance years,
        Map<MatchingCriterion, Integer> weights,
        List<QuestionRule> questions,
        boolean departmentsWithParts) {

    public static final int HIGHEST_WEIGHT = 100;
    public static final int HALF_HOURS_A_WEEK = 336;
    static final int DEFAULT_MINIMUM = 2;

    public ProgramRules {
        var inForce = EnumSet.noneOf(MatchingRule.class);
        inForce.addAll(rules);
        rules = Collections.unmodifiableSet(inForce);
        grades = inForce.contains(MatchingRule.GRADE_DISTANCE) ? grades : grades.withoutLimits();
        years = inForce.contains(MatchingRule.YEARS_DISTANCE) ? years : years.withoutLimits();
        var complete = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        for (var criterion : MatchingCriterion.values()) {
            complete.put(criterion, weights.getOrDefault(criterion, 0));
        }
        weights = Collections.unmodifiableMap(complete);
        questions = List.copyOf(questions);
    }

    /** Each department counts as one of its own. */
    public ProgramRules(
            Set<MatchingRule> rules,
            int minimumHalfHours,
            AimedDistance grades,
            AimedDistance years,
            Map<MatchingCriterion, Integer> weights,
            List<QuestionRule> questions) {
        this(rules, minimumHalfHours, grades, years, weights, questions, false);
    }

    /** Rules without distances and compared questions. */
    public ProgramRules(Set<MatchingRule> rules, int minimumHalfHours, Map<MatchingCriterion, Integer> weights) {
        this(rules, minimumHalfHours, AimedDistance.GRADES, AimedDistance.YEARS, weights, List.of());
    }

    /** A sound start: the usual rules, one shared hour a week, topics before time before the rest. */
    public static ProgramRules standard() {
        var weights = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        Arrays.stream(MatchingCriterion.values()).forEach(c -> weights.put(c, c.defaultWeight()));
        return new ProgramRules(
                EnumSet.range(MatchingRule.SAME_LINE_MANAGEMENT, MatchingRule.PAST_MATCH), DEFAULT_MINIMUM, weights);
    }

    public boolean has(MatchingRule rule) {
        return rules.contains(rule);
    }

    /** Whether a rule or a weight is about departments. */
    public static boolean aboutDepartments(Set<MatchingRule> rules, int weightOfOthers) {
        return weightOfOthers > 0
                || rules.contains(MatchingRule.SAME_DEPARTMENT)
                || rules.contains(MatchingRule.OTHER_DEPARTMENT);
    }

    public int weight(MatchingCriterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    public MatchingWeights allWeights() {
        return new MatchingWeights(
                weights,
                questions.stream().collect(Collectors.toMap(QuestionRule::question, QuestionRule::weight, Math::max)));
    }

    /** The same with other weights; a question that has none there keeps its own. */
    ProgramRules weighing(MatchingWeights other) {
        return new ProgramRules(
                rules,
                minimumHalfHours,
                grades,
                years,
                other.criteria(),
                questions.stream()
                        .map(rule -> rule.weighing(other.questions().getOrDefault(rule.question(), rule.weight())))
                        .toList(),
                departmentsWithParts);
    }
}
