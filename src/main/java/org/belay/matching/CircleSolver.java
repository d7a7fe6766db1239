package org.belay.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.belay.matching.CircleOutcome.Cancelled;
import org.belay.matching.CircleOutcome.KeptRejected;
import org.belay.matching.CircleOutcome.RejectedCircle;
import org.belay.matching.CircleOutcome.Solved;
import org.belay.matching.CircleResult.Formed;

/**
 * Forms circles. As many people as possible have a place; then the sum over all circles of score and size is as large as
 * possible, which is the sum over everybody of the score of their circle. How many circles there are follows from that.
 *
 * <p>Up to {@link CircleSubsets#MOST_PEOPLE} people are solved to the optimum. More are left to {@link CircleSearch}, which
 * proves nothing: the result says how far it is from a bound, and only where it meets that is it proven. Kept circles and who
 * cannot have a place at all do not count for these numbers.
 *
 * <p>The same problem gives the same result, whatever the machine and the time it takes.
 */
final class CircleSolver {
    static final int MOST_PEOPLE = 4000;

    private final CircleProblem problem;
    private final CircleAssessor assessor;
    private final Attention attention;
    private final Map<Long, Integer> indexOf = new HashMap<>();

    private CircleSolver(CircleProblem problem, SolverProgress progress) {
        this.problem = problem;
        assessor = new CircleAssessor(problem.settings());
        attention = new Attention(progress);
        for (var k = 0; k < problem.people().size(); k++) {
            indexOf.put(problem.people().get(k).person(), k);
        }
    }

    /**
     * Solves a problem on the calling thread, which may be interrupted to cancel; scoring uses the common pool.
     *
     * @throws IllegalArgumentException when there are too many people
     */
    static CircleOutcome solve(CircleProblem problem, SolverProgress progress) {
        if (problem.people().size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("At most " + MOST_PEOPLE + " people, not "
                    + problem.people().size());
        }
        try {
            return new CircleSolver(problem, progress).run();
        } catch (CancellationException cancelled) {
            return new Cancelled();
        }
    }

    private CircleOutcome run() {
        var rejected = problem.kept().stream()
                .map(this::rejected)
                .filter(circle -> circle.size() || !circle.rules().isEmpty())
                .toList();
        if (!rejected.isEmpty()) {
            return new KeptRejected(rejected);
        }
        var table = new CircleTable(problem, attention);
        var kept = problem.kept().stream()
                .map(circle ->
                        draft(table, circle.stream().mapToInt(this::index).toArray()))
                .toList();
        var free = CirclesPossible.among(table, free());
        var few = free.length <= CircleSubsets.MOST_PEOPLE;
        var found = few
                ? new CircleSubsets(table, free, attention).best()
                : new CircleSearch(table, free, problem.seed(), attention).best();
        var formed = found.stream().map(circle -> draft(table, circle)).toList();
        var reached = new CircleBound(placed(formed), total(formed));
        var atMost = few ? reached : CircleBound.of(table, free);
        return new Solved(result(kept, formed, atMost, reached.equals(atMost)));
    }

    private RejectedCircle rejected(Set<Long> persons) {
        var size = persons.size() < problem.smallest() || persons.size() > problem.largest();
        return new RejectedCircle(
                persons,
                size,
                assessor.violated(persons.stream()
                        .map(person -> problem.people().get(index(person)))
                        .toList()));
    }

    private int[] free() {
        var kept = new HashSet<Long>();
        problem.kept().forEach(kept::addAll);
        return IntStream.range(0, problem.people().size())
                .filter(k -> !kept.contains(problem.people().get(k).person()))
                .toArray();
    }

    /** Its members by their ids, so that the result does not show how it was found. */
    private CircleDraft draft(CircleTable table, int[] people) {
        var draft = new CircleDraft(table);
        IntStream.of(people)
                .boxed()
                .sorted(Comparator.comparingLong(this::person))
                .forEach(draft::add);
        return draft;
    }

    /** The problem has made sure that kept circles name no strangers. */
    private int index(long person) {
        return Objects.requireNonNull(indexOf.get(person));
    }

    private long person(int index) {
        return problem.people().get(index).person();
    }

    private CircleResult result(List<CircleDraft> kept, List<CircleDraft> formed, CircleBound atMost, boolean proven) {
        var circles = new ArrayList<>(kept);
        circles.addAll(formed);
        circles.sort(Comparator.comparingLong(circle -> person(circle.member(0))));
        return new CircleResult(
                circles.stream()
                        .map(circle -> formed(circle, kept.contains(circle)))
                        .toList(),
                leftOver(circles),
                total(circles),
                proven,
                placed(kept) + atMost.placed(),
                total(kept) + atMost.total());
    }

    /** In parallel but in order: each is held against everybody else. */
    private List<CircleResult.Alone> leftOver(List<CircleDraft> circles) {
        var people = problem.people();
        var placed = new boolean[people.size()];
        circles.forEach(circle -> circle.members().forEach(person -> placed[person] = true));
        var pairs = new PairAssessor(problem.settings());
        return IntStream.range(0, placed.length)
                .filter(person -> !placed[person])
                .parallel()
                .mapToObj(person -> {
                    attention.check();
                    var tally = new CandidateTally(problem.settings());
                    for (var other = 0; other < placed.length; other++) {
                        if (other != person) {
                            tally.add(pairs.violated(people.get(person), people.get(other)), placed[other]);
                        }
                    }
                    return new CircleResult.Alone(people.get(person).person(), tally.toWhyNobody());
                })
                .sorted(Comparator.comparingLong(CircleResult.Alone::person))
                .toList();
    }

    private Formed formed(CircleDraft circle, boolean kept) {
        var members = circle.members().mapToObj(problem.people()::get).toList();
        return new Formed(members.stream().map(Profile::person).toList(), assessor.assess(members), kept);
    }

    private static int placed(List<CircleDraft> circles) {
        return circles.stream().mapToInt(CircleDraft::size).sum();
    }

    private static long total(List<CircleDraft> circles) {
        return circles.stream().mapToLong(CircleDraft::worth).sum();
    }
}
