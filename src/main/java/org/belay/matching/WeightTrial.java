package org.belay.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.belay.program.MatchingWeights;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * The matching of a cohort as it is now, to be solved with other weights as often as one likes. Nothing of it is
 * recorded. Holds avoid lists, so it lives no longer than the page it is for and is never written anywhere.
 */
public final class WeightTrial {

    private final CohortId cohort;
    private final MatchingProblem problem;
    private final MatchingWeights weights;
    private final Set<MatchingResult.Couple> couples;
    private final Figures now;

    /** @param weights of the program */
    WeightTrial(CohortId cohort, MatchingProblem problem, MatchingWeights weights) {
        this.cohort = cohort;
        this.problem = problem;
        this.weights = weights;
        var result = solve(problem);
        this.couples = result.couples();
        this.now = figures(problem, result);
    }

    /**
     * What comes of some weights. Scores are in centi-points by these weights, so only numbers of people compare between
     * different ones.
     *
     * @param matched mentees with at least one mentor
     * @param mean of the pairs; null without any
     * @param lowest of the pairs; null without any
     * @param firstChoices mentees who got the mentor they wished for most, of {@code choosers}
     * @param otherPairs pairs that the program's weights do not give
     */
    public record Figures(
            int mentees,
            int matched,
            int pairs,
            @Nullable Integer mean,
            @Nullable Integer lowest,
            int firstChoices,
            int choosers,
            int otherPairs) {}

    CohortId cohort() {
        return cohort;
    }

    /** With the weights of the program. */
    public Figures now() {
        return now;
    }

    /** Those of the program. */
    public MatchingWeights weights() {
        return weights;
    }

    /** As people read the compared questions, by their keys, in their order. */
    public Map<String, String> questions() {
        var labels = new LinkedHashMap<String, String>();
        problem.settings().questions().forEach(question -> labels.put(question.key(), question.label()));
        return labels;
    }

    Figures with(MatchingWeights other) {
        var changed = new Change.OtherWeights(other.criteria(), other.questions()).appliedTo(problem);
        return figures(changed, solve(changed));
    }

    private static MatchingResult solve(MatchingProblem problem) {
        if (Matcher.match(problem, SolverProgress.NONE) instanceof MatchingOutcome.Matched(var result)) {
            return result;
        }
        throw new IllegalArgumentException("Weights change nothing about what can be locked");
    }

    private Figures figures(MatchingProblem problem, MatchingResult result) {
        var scores = result.pairs().stream()
                .mapToInt(MatchingResult.ProposedPair::score)
                .summaryStatistics();
        var choices = FirstChoices.of(problem, result);
        var others = new HashSet<>(result.couples());
        others.removeAll(couples);
        return new Figures(
                problem.mentees().size(),
                result.matched(),
                result.pairs().size(),
                scores.getCount() == 0 ? null : Math.toIntExact(Math.round(scores.getAverage())),
                scores.getCount() == 0 ? null : scores.getMin(),
                choices.met(),
                choices.choosers(),
                others.size());
    }
}
