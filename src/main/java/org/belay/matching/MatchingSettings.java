package org.belay.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;

/**
 * Rules and weights of a program, and what counts as much of something.
 *
 * @param rules rules in force; {@link Rule#SAME_PERSON} always is
 * @param weights weight of each criterion, 0 to 1000; one that is missing has 0
 * @param minimumHalfHours half-hours a week a pair must share under {@link Rule#MINIMUM_SHARED_TIME}, 0 to 336
 * @param plentyHalfHours shared half-hours that give all points, 1 to 336
 * @param plentyTopics shared topics that give all points, at least 1; a mentee who wants fewer needs no more than those
 * @param grades the grade of the mentor less that of the mentee
 * @param years by how many years the mentor has been here longer
 * @param preferenceRanks how many ranks give points, at least 1: the first all of them, each next one step less
 * @param eachOthersMentor whether the two of a pair are equals, each the other's mentor (peer pairs). Then there are no
 *     sides: the two lists of a problem name the same people, and a pair is looked at from both.
 * @param questions whose answers are compared, in the order of the rules and criteria about them
 * @param partOf where a department and its parts count as the same: the department that each is part of; else empty, as in
 *     runs from before it was asked
 */
public record MatchingSettings(
        Set<Rule> rules,
        Map<Criterion, Integer> weights,
        int minimumHalfHours,
        int plentyHalfHours,
        int plentyTopics,
        Distance grades,
        Distance years,
        int preferenceRanks,
        boolean eachOthersMentor,
        List<ComparedQuestion> questions,
        @Nullable Map<Long, Long> partOf) {

    private static final Set<Rule> USUAL = Set.copyOf(EnumSet.range(Rule.SAME_PERSON, Rule.PAST_MATCH));

    /**
     * Completes rules and weights, and leaves out those about questions that are not there.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public MatchingSettings {
        questions = List.copyOf(questions);
        partOf = partOf == null ? Map.of() : Map.copyOf(partOf);
        require(questions.size() <= ComparedQuestion.MOST, "number of compared questions", questions.size());
        var asked = questions.size();
        var complete = EnumSet.of(Rule.SAME_PERSON);
        complete.addAll(rules);
        complete.removeIf(rule -> rule.question() >= asked);
        rules = Set.copyOf(complete);
        var all = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var weight = weights.getOrDefault(criterion, 0);
            require(weight >= 0 && weight <= 1000, "weight of " + criterion, weight);
            all.put(criterion, criterion.question() >= asked ? 0 : weight);
        }
        weights = Map.copyOf(all);
        require(minimumHalfHours >= 0 && minimumHalfHours <= WeekGrid.HALF_HOURS, "minimumHalfHours", minimumHalfHours);
        require(plentyHalfHours >= 1 && plentyHalfHours <= WeekGrid.HALF_HOURS, "plentyHalfHours", plentyHalfHours);
        require(plentyTopics >= 1, "plentyTopics", plentyTopics);
        require(preferenceRanks >= 1, "preferenceRanks", preferenceRanks);
    }

    /** A sound start for a new program: the usual rules, topics before time before the rest. */
    public static MatchingSettings standard() {
        return new MatchingSettings(
                USUAL,
                Map.of(
                        Criterion.TOPICS, 40,
                        Criterion.SHARED_TIME, 20,
                        Criterion.MENTEE_PREFERENCE, 15,
                        Criterion.EXPERIENCE_DISTANCE, 10,
                        Criterion.LANGUAGES, 5,
                        Criterion.SAME_SITE, 5,
                        Criterion.MENTOR_PREFERENCE, 5),
                2,
                8,
                3,
                Distance.of(2, 4),
                Distance.of(3, 5),
                5,
                false,
                List.of(),
                Map.of());
    }

    /** The same with other rules. */
    public MatchingSettings withRules(Set<Rule> newRules) {
        return new MatchingSettings(
                newRules,
                weights,
                minimumHalfHours,
                plentyHalfHours,
                plentyTopics,
                grades,
                years,
                preferenceRanks,
                eachOthersMentor,
                questions,
                partOf);
    }

    /** The same with other weights. */
    public MatchingSettings withWeights(Map<Criterion, Integer> newWeights) {
        return new MatchingSettings(
                rules,
                newWeights,
                minimumHalfHours,
                plentyHalfHours,
                plentyTopics,
                grades,
                years,
                preferenceRanks,
                eachOthersMentor,
                questions,
                partOf);
    }

    /** The same with other distances and compared questions. */
    MatchingSettings comparing(Distance otherGrades, Distance otherYears, List<ComparedQuestion> otherQuestions) {
        return new MatchingSettings(
                rules,
                weights,
                minimumHalfHours,
                plentyHalfHours,
                plentyTopics,
                otherGrades,
                otherYears,
                preferenceRanks,
                eachOthersMentor,
                otherQuestions,
                partOf);
    }

    /** The same where a department and its parts count as the same. */
    MatchingSettings withParts(Map<Long, Long> departmentsAbove) {
        return new MatchingSettings(
                rules,
                weights,
                minimumHalfHours,
                plentyHalfHours,
                plentyTopics,
                grades,
                years,
                preferenceRanks,
                eachOthersMentor,
                questions,
                departmentsAbove);
    }

    /** Whether departments have parts that count as the same. */
    boolean departmentsHaveParts() {
        return partOf != null && !partOf.isEmpty();
    }

    /** Whether a department is part of another, at any distance, and that counts. */
    boolean isPart(long part, long of) {
        if (partOf == null) {
            return false;
        }
        var above = partOf.get(part);
        // Whoever imports departments may have put one above itself: no chain is longer than all of them.
        for (var steps = 0; above != null && steps < partOf.size(); steps++) {
            if (above == of) {
                return true;
            }
            above = partOf.get(above);
        }
        return false;
    }

    /** As people read the question that a rule is about; null for any other rule. */
    @Nullable
    String question(Rule rule) {
        return rule.question() < 0 || rule.question() >= questions.size()
                ? null
                : questions.get(rule.question()).label();
    }

    /** The same among equals, for whom the same grade and the same years are the best. */
    public MatchingSettings amongEquals() {
        return new MatchingSettings(
                rules,
                weights,
                minimumHalfHours,
                plentyHalfHours,
                plentyTopics,
                grades.amongEquals(),
                years.amongEquals(),
                preferenceRanks,
                true,
                questions,
                partOf);
    }

    /** Weight of a criterion, 0 to 1000. */
    public int weight(Criterion criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    /**
     * The most points each criterion gives, in centi-points. They add up to 10 000 exactly, unless all weights are 0: then
     * every score is 0. What rounding leaves over goes to the largest remainders, first come first.
     */
    Map<Criterion, Integer> possiblePoints() {
        var sum = Math.max(1, weights.values().stream().mapToInt(w -> w).sum());
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            points.put(criterion, PairScores.MAX_SCORE * weight(criterion) / sum);
        }
        var weighted = PairScores.MAX_SCORE
                * weights.values().stream().mapToInt(w -> w).sum()
                / sum;
        var left = weighted - points.values().stream().mapToInt(p -> p).sum();
        Stream.of(Criterion.values())
                .sorted(Comparator.comparingInt(criterion -> -(PairScores.MAX_SCORE * weight(criterion) % sum)))
                .limit(left)
                .forEach(criterion -> points.merge(criterion, 1, Integer::sum));
        return points;
    }

    private static void require(boolean holds, String what, int value) {
        if (!holds) {
            throw new IllegalArgumentException(what + " is out of range: " + value);
        }
    }
}
