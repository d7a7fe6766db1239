package org.belay.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.MatchingProblem.MentorEntry;
import org.belay.shared.Progress;

/**
 * Lets mentors withdraw, drawn at random, and solves the whole cohort anew for each draw. Who is a mentor and a mentee
 * withdraws as a mentor alone, so that all draws are about the same mentees. A locked pair is kept unless its mentor
 * withdraws.
 */
final class Withdrawals {

    /** Enough for the worst in twenty to be told within about one draw in ten. */
    static final int DRAWS = 200;

    private final MatchingProblem problem;
    private final List<Long> mentors;

    private Withdrawals(MatchingProblem problem) {
        this.problem = problem;
        // By key, so that the draws do not hang on the order of a list.
        this.mentors = problem.mentors().stream()
                .filter(mentor -> mentor.capacity() > 0)
                .map(mentor -> mentor.profile().person())
                .sorted()
                .toList();
    }

    /**
     * May be interrupted, and cancelled by its progress, between any two draws.
     *
     * @param percent of the mentors, rounded to whole people, one at least
     * @throws IllegalArgumentException when there is no mentor, when the percentage is not in 1 to 100, or when a lock
     *     cannot be kept
     */
    static WithdrawalForecast of(MatchingProblem problem, int percent, long seed, Progress progress) {
        return new Withdrawals(problem).forecast(percent, seed, progress);
    }

    private WithdrawalForecast forecast(int percent, long seed, Progress progress) {
        if (percent < 1 || percent > 100 || mentors.isEmpty()) {
            throw new IllegalArgumentException(percent + " % of " + mentors.size() + " mentors");
        }
        var withdrawn = Math.toIntExact(Math.max(1, Math.round(mentors.size() * percent / 100.0)));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var matched = new ArrayList<Integer>();
        for (var draw = 0; draw < DRAWS; draw++) {
            progress.at((double) draw / DRAWS);
            matched.add(matched(without(draw(random, withdrawn))));
        }
        matched.sort(null);
        return new WithdrawalForecast(
                percent, seed, mentors.size(), withdrawn, mentees(), matched(problem), List.copyOf(matched));
    }

    /** The first of a shuffle (Fisher and Yates, as Durstenfeld 1964 has it). */
    private Set<Long> draw(RandomGenerator random, int count) {
        var order = new ArrayList<>(mentors);
        for (var i = 0; i < count; i++) {
            var other = random.nextInt(i, order.size());
            var drawn = order.get(other);
            order.set(other, order.get(i));
            order.set(i, drawn);
        }
        return new HashSet<>(order.subList(0, count));
    }

    private MatchingProblem without(Set<Long> gone) {
        return problem.withMentors(mentor ->
                        gone.contains(mentor.profile().person()) ? new MentorEntry(mentor.profile(), 0) : mentor)
                .withLocks(problem.locks().stream()
                        .filter(lock -> !gone.contains(lock.mentor())
                                && !(problem.settings().eachOthersMentor() && gone.contains(lock.mentee())))
                        .toList());
    }

    private int mentees() {
        return (int)
                problem.mentees().stream().filter(mentee -> mentee.demand() > 0).count();
    }

    private static int matched(MatchingProblem problem) {
        return switch (Matcher.solve(problem, SolverProgress.NONE)) {
            case Solved(var assignment) -> assignment.matched();
            case AssignmentOutcome.LocksRejected(var faults) ->
                throw new IllegalArgumentException("Locks cannot be kept: " + faults);
            case AssignmentOutcome.Cancelled() -> throw new CancellationException();
        };
    }
}
