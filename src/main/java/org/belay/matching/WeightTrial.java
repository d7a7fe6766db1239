package org.belay.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.belay.program.MatchingWeights;
import org.belay.shared.CohortId;
import org.belay.shared.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The matching of a cohort as it is now, to be solved with other weights as often as one likes. Nothing of it is
 * recorded. Holds avoid lists, so it lives no longer than the page it is for and is never written anywhere.
 */
public final class WeightTrial {

    private final CohortId cohort;
    private final MatchingProblem problem;
    private final MatchingWeights weights;
    private @Nullable MatchingResult now;

    /** @param weights of the program */
    WeightTrial(CohortId cohort, MatchingProblem problem, MatchingWeights weights) {
        this.cohort = cohort;
        this.problem = problem;
        this.weights = weights;
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

    /**
     * What comes of some weights beside what comes of those of the program.
     *
     * @param now with the weights of the program
     */
    public record Outlook(Figures now, Figures then) {}

    CohortId cohort() {
        return cohort;
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

    /** @throws CancellationException when the progress says so */
    Outlook with(MatchingWeights other, Progress progress) {
        var base = now(progress.between(0, now == null ? 0.5 : 0));
        var changed = new Change.OtherWeights(other.criteria(), other.questions()).appliedTo(problem);
        var result = changed.equals(problem) ? base : solve(changed, progress.between(0.5, 1));
        var couples = base.couples();
        return new Outlook(figures(problem, base, couples), figures(changed, result, couples));
    }

    /** Two questions at once wait for each other, so that it is solved once. */
    private synchronized MatchingResult now(Progress progress) {
        if (now == null) {
            now = solve(problem, progress);
        }
        return now;
    }

    private static MatchingResult solve(MatchingProblem problem, Progress progress) {
        return switch (Matcher.match(problem, told(progress))) {
            case MatchingOutcome.Matched(var result) -> result;
            case MatchingOutcome.Cancelled _ -> throw new CancellationException("weights");
            case MatchingOutcome.LocksRejected _ ->
                throw new IllegalArgumentException("Weights change nothing about what can be locked");
        };
    }

    static SolverProgress told(Progress progress) {
        return (stage, done, total) ->
                progress.at(stage == SolverProgress.Stage.ASSIGNING && total > 0 ? (double) done / total : 0);
    }

    private static Figures figures(MatchingProblem problem, MatchingResult result, Set<MatchingResult.Couple> couples) {
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
