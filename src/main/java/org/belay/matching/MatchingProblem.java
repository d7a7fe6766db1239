package org.belay.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything a match run works on.
 *
 * @param mentors who takes mentees; each person once
 * @param mentees who wants mentors; each person once, and perhaps among the mentors as well
 * @param locks pairs that must be in the result
 * @param seed decides ties among people: the run goes through them in an order drawn from seed and person, whatever the
 *     order of the lists
 */
public record MatchingProblem(
        List<MentorEntry> mentors,
        List<MenteeEntry> mentees,
        MatchingSettings settings,
        List<Lock> locks,
        Objective objective,
        long seed) {

    /** A mentor and how many mentees they take, 0 or more. */
    public record MentorEntry(Profile profile, int capacity) {}

    /** A mentee and how many different mentors they want, 0 or more. */
    public record MenteeEntry(Profile profile, int demand) {}

    /** A locked pair, by the ids of the people. */
    public record Lock(long mentor, long mentee) {}

    /**
     * Puts people into the order of the run.
     *
     * @throws IllegalArgumentException when a person is twice on one side
     */
    public MatchingProblem {
        mentors = OrderOfRun.of(mentors, seed, entry -> entry.profile().person());
        mentees = OrderOfRun.of(mentees, seed, entry -> entry.profile().person());
        locks = locks.stream()
                .sorted(Comparator.comparingLong(Lock::mentee).thenComparingLong(Lock::mentor))
                .toList();
    }

    /** The same with other locks. */
    public MatchingProblem withLocks(List<Lock> newLocks) {
        return new MatchingProblem(mentors, mentees, settings, newLocks, objective, seed);
    }

    /** The same with other settings. */
    public MatchingProblem withSettings(MatchingSettings newSettings) {
        return new MatchingProblem(mentors, mentees, newSettings, locks, objective, seed);
    }

    MatchingProblem withLock(Lock lock) {
        return withLocks(Stream.concat(locks.stream(), Stream.of(lock)).toList());
    }

    MatchingProblem withMentors(UnaryOperator<MentorEntry> changed) {
        return new MatchingProblem(mentors.stream().map(changed).toList(), mentees, settings, locks, objective, seed);
    }

    MatchingProblem withMentees(UnaryOperator<MenteeEntry> changed) {
        return new MatchingProblem(mentors, mentees.stream().map(changed).toList(), settings, locks, objective, seed);
    }
}
