package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.program.MatchingWeights;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The circles of a cohort as a run of now would form them, to be asked what comes of other weights or sizes, and of
 * locking one.
 * Nothing of it is recorded. Holds avoid lists, so it lives no longer than the page it is for and is never written
 * anywhere. Each question is solved anew: seconds where people are many, so beside the page.
 */
public final class CircleTrial {

    private final CohortId cohort;
    private final CirclePool pool;
    private final CircleProblem problem;
    private final MatchingWeights weights;
    private final PersonId reader;
    /** With the weights and locks of now; solved with the first question. */
    private @Nullable Solved now;

    private final Map<CircleSizes, Solved> sized = new ConcurrentHashMap<>();

    /** @param weights of the program */
    CircleTrial(CohortId cohort, CirclePool pool, CircleProblem problem, MatchingWeights weights, PersonId reader) {
        this.cohort = cohort;
        this.pool = pool;
        this.problem = problem;
        this.weights = weights;
        this.reader = reader;
    }

    /** A problem, and what came of it. */
    private record Solved(CircleProblem problem, CircleResult result, Duration took) {}

    /**
     * What comes of some weights beside what comes of those of the program. Figures are as in {@link WeightTrial.Figures}, of
     * people in place of mentees, of circles in place of pairs; {@code otherPairs} are people who are with others than by the
     * weights of the program.
     */
    public static final class Outlook {

        private final MatchingWeights weights;
        private final WeightTrial.Figures now;
        private final WeightTrial.Figures then;
        private final List<Together> circles;
        private final Solved solved;

        private Outlook(
                MatchingWeights weights,
                WeightTrial.Figures now,
                WeightTrial.Figures then,
                List<Together> circles,
                Solved solved) {
            this.weights = weights;
            this.now = now;
            this.then = then;
            this.circles = List.copyOf(circles);
            this.solved = solved;
        }

        /** That it is about. */
        public MatchingWeights weights() {
            return weights;
        }

        /** With the weights of the program. */
        public WeightTrial.Figures now() {
            return now;
        }

        public WeightTrial.Figures then() {
            return then;
        }

        /** Those who would be together, without the circle of whoever reads. */
        public List<Together> circles() {
            return circles;
        }

        /** Whether a search found it, so that a small difference may be chance. */
        public boolean searched() {
            return !solved.result().proven();
        }
    }

    /**
     * A circle that there would be.
     *
     * @param score in centi-points
     * @param changed how many of its people are with others than by the weights of the program
     */
    public record Together(List<String> people, int score, int changed) {

        public Together {
            people = List.copyOf(people);
        }
    }

    /**
     * What locking a circle comes to, everybody else placed anew. The circle of whoever reads counts nowhere.
     *
     * @param morePlaced how many more people have a place; negative for fewer
     * @param moreTotal by how much the sum over everybody of the score of their circle grows, in centi-points
     * @param changed how many people are with others than without the lock
     * @param searched whether a search found both, so that a small difference may be chance
     */
    public record LockEffect(int morePlaced, long moreTotal, int changed, boolean searched) {}

    CohortId cohort() {
        return cohort;
    }

    CohortPool people() {
        return pool.people();
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
        var solved = problem.weighing(other).equals(problem)
                ? base
                : solve(problem.weighing(other), progress.between(0.5, 1));
        var before = companions(base.result(), false);
        return new Outlook(
                other, figures(base, before), figures(solved, before), together(solved.result(), before), solved);
    }

    /** @throws Refused when it is against a rule, or has too few or too many people for a run of these sizes */
    void refuseUnlessLockable(Circle circle) {
        if (circle.members().size() < problem.smallest() || circle.members().size() > problem.largest()) {
            throw new Refused(
                    FormingCircles.lockedSize(circle, new CircleSizes(problem.smallest(), problem.largest())));
        }
        var problems = new CircleGuard(pool, reader).ofMembers(circle);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** @throws CancellationException when the progress says so */
    LockEffect ofLocking(Circle circle, Progress progress) {
        var base = now(progress.between(0, now == null ? 0.5 : 0));
        var locked = solve(
                problem.keeping(circle.members().stream()
                        .map(member -> member.person().value())
                        .collect(toSet())),
                progress.between(0.5, 1));
        return new LockEffect(
                placed(locked.result()) - placed(base.result()),
                total(locked.result()) - total(base.result()),
                changed(companions(base.result(), true), companions(locked.result(), true)),
                !base.result().proven() || !locked.result().proven());
    }

    /** Of now. */
    public CircleSizes sizes() {
        return new CircleSizes(problem.smallest(), problem.largest());
    }

    /**
     * What circles of some sizes come to, by the weights of the program.
     *
     * @throws Refused when a locked circle cannot be kept with them
     * @throws CancellationException when the progress says so
     */
    CircleSizing with(CircleSizes sizes, CohortState state, Progress progress) {
        FormingCircles.refuseUnlessSolvable(state, pool, sizes, reader);
        var solved = sizes.equals(sizes()) ? now(progress) : solve(problem.sized(sizes), progress);
        sized.put(sizes, solved);
        return CircleSizing.of(sizes, solved.problem(), solved.result());
    }

    /** What is to be recorded of sizes that were tried. */
    MatchRunId keptBy(CircleLedger ledger, CohortReference reference, CircleSizes sizes) {
        var tried = Objects.requireNonNull(sized.get(sizes), "only what was tried is kept");
        return keptBy(ledger, reference, new Change.OtherSizes(sizes.smallest(), sizes.largest()), tried);
    }

    /** What is to be recorded of an outlook. */
    MatchRunId keptBy(CircleLedger ledger, CohortReference reference, Outlook outlook) {
        return keptBy(
                ledger,
                reference,
                new Change.OtherWeights(outlook.weights.criteria(), outlook.weights.questions()),
                outlook.solved);
    }

    private MatchRunId keptBy(CircleLedger ledger, CohortReference reference, Change change, Solved solved) {
        return ledger.keep(
                reference,
                reader,
                people(),
                solved.problem(),
                change,
                new CircleOutcome.Solved(solved.result()),
                solved.took());
    }

    /** Two questions at once wait for each other, so that it is solved once. */
    private synchronized Solved now(Progress progress) {
        if (now == null) {
            now = solve(problem, progress);
        }
        return now;
    }

    private static Solved solve(CircleProblem problem, Progress progress) {
        var start = System.nanoTime();
        return switch (CircleSolver.solve(problem, told(progress))) {
            case CircleOutcome.Solved(var result) ->
                new Solved(problem, result, Duration.ofNanos(System.nanoTime() - start));
            case CircleOutcome.Cancelled _ -> throw new CancellationException("circles");
            case CircleOutcome.KeptRejected _ ->
                throw new IllegalStateException("What is kept was found possible before");
        };
    }

    /** Scoring is short beside the search, whose steps are counted. */
    private static SolverProgress told(Progress progress) {
        return (stage, done, total) ->
                progress.at(stage == SolverProgress.Stage.ASSIGNING && total > 0 ? (double) done / total : 0);
    }

    private WeightTrial.Figures figures(Solved solved, Map<Long, Set<Long>> before) {
        var scores = solved.result().circles().stream()
                .mapToInt(circle -> circle.assessment().score())
                .summaryStatistics();
        var choices = FirstChoices.of(solved.problem(), solved.result());
        var some = scores.getCount() > 0;
        return new WeightTrial.Figures(
                solved.problem().people().size(),
                solved.result().placed(),
                solved.result().circles().size(),
                some ? Math.toIntExact(Math.round(scores.getAverage())) : null,
                some ? scores.getMin() : null,
                choices.met(),
                choices.choosers(),
                changed(before, companions(solved.result(), false)));
    }

    private List<Together> together(CircleResult result, Map<Long, Set<Long>> before) {
        return result.circles().stream()
                .filter(circle -> !isOwn(circle.persons()))
                .map(circle -> new Together(
                        circle.persons().stream()
                                .map(this::name)
                                .sorted(String.CASE_INSENSITIVE_ORDER)
                                .toList(),
                        circle.assessment().score(),
                        (int) circle.persons().stream()
                                .filter(person -> !Set.copyOf(circle.persons()).equals(before.get(person)))
                                .count()))
                .toList();
    }

    private String name(long person) {
        return people().findEnrollment(new PersonId(person))
                .map(place -> people().get(place).name())
                .orElse("–");
    }

    /** Everybody with a place, and all who are in the same circle. */
    private Map<Long, Set<Long>> companions(CircleResult result, boolean withoutOwn) {
        var with = new LinkedHashMap<Long, Set<Long>>();
        result.circles().stream()
                .filter(circle -> !withoutOwn || !isOwn(circle.persons()))
                .forEach(circle -> circle.persons().forEach(one -> with.put(one, Set.copyOf(circle.persons()))));
        return with;
    }

    private static int changed(Map<Long, Set<Long>> one, Map<Long, Set<Long>> other) {
        var all = new HashSet<>(one.keySet());
        all.addAll(other.keySet());
        return (int) all.stream()
                .filter(person -> !one.getOrDefault(person, Set.of()).equals(other.getOrDefault(person, Set.of())))
                .count();
    }

    private boolean isOwn(Collection<Long> persons) {
        return persons.contains(reader.value());
    }

    private int placed(CircleResult result) {
        return companions(result, true).size();
    }

    private long total(CircleResult result) {
        return result.circles().stream()
                .filter(circle -> !isOwn(circle.persons()))
                .mapToLong(circle ->
                        (long) circle.assessment().score() * circle.persons().size())
                .sum();
    }
}
