package org.belay.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a run worked, as it was recorded.
 *
 * @param weights of each criterion that counts
 * @param minimumHalfHours half-hours a week a pair must share where {@link Rule#MINIMUM_SHARED_TIME} is in force
 * @param locks pairs that were to stay together
 * @param circles how many people a circle may have; null where pairs were formed
 * @param questions compared, in the order of the rules and criteria about them; empty for runs from before they were
 *     recorded
 * @param compared the same with how each is compared; null for runs from before that was recorded
 * @param departmentsHaveParts whether a department and its parts counted as the same; null for runs from before that was
 *     recorded
 */
public record RunTerms(
        long seed,
        Set<Rule> rules,
        Map<Criterion, Integer> weights,
        int minimumHalfHours,
        int locks,
        @Nullable CircleSizes circles,
        List<String> questions,
        @Nullable List<ComparedQuestion> compared,
        @Nullable Boolean departmentsHaveParts) {

    public RunTerms {
        rules = Set.copyOf(rules);
        weights = Map.copyOf(weights);
        questions = List.copyOf(questions);
        compared = compared == null ? null : List.copyOf(compared);
    }

    /** How much of a score a criterion gives, 0 to 1. */
    public double share(Criterion criterion) {
        var sum = weights.values().stream().mapToInt(weight -> weight).sum();
        return sum == 0 ? 0 : (double) weights.getOrDefault(criterion, 0) / sum;
    }

    /** The question that a rule is about, empty where it was not recorded; null for any other rule. */
    public @Nullable String question(Rule rule) {
        return question(rule.question());
    }

    /** The question that a criterion is about, empty where it was not recorded; null for any other criterion. */
    public @Nullable String question(Criterion criterion) {
        return question(criterion.question());
    }

    private @Nullable String question(int place) {
        return place < 0 ? null : place < questions.size() ? questions.get(place) : "";
    }
}
