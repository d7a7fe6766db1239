package org.belay.matching;

import java.util.Arrays;
import java.util.List;

/**
 * An assignment of mentees to mentors on plain indices.
 *
 * @param capacities how many mentees each mentor takes, 0 or more
 * @param demands how many <em>different</em> mentors each mentee wants, 0 or more
 * @param scores scores of all pairs; asked once per mentee
 * @param locks pairs that must be in the result
 * @param mentorSelf for each mentee the index of the same person among the mentors, or -1. Two such people are never
 *     made each other's mentor, and nobody their own. All -1 when that is allowed (reciprocal formats).
 */
@SuppressWarnings(
        "ArrayRecordComponent") // large and primitive on purpose; the accessors hand out the arrays themselves
public record AssignmentProblem(
        int[] capacities, int[] demands, PairScores scores, List<Pair> locks, int[] mentorSelf) {

    /** A mentee and a mentor by their indices. */
    public record Pair(int mentee, int mentor) {}

    /**
     * Checks what can be checked without the scores.
     *
     * @throws IllegalArgumentException when lengths disagree, a number is negative or an index is out of range
     */
    public AssignmentProblem {
        locks = List.copyOf(locks);
        if (mentorSelf.length != demands.length) {
            throw new IllegalArgumentException("mentorSelf needs an entry for each mentee");
        }
        for (var capacity : capacities) {
            requireRange(capacity, 0, Integer.MAX_VALUE, "capacity");
        }
        for (var demand : demands) {
            requireRange(demand, 0, Integer.MAX_VALUE, "demand");
        }
        for (var self : mentorSelf) {
            requireRange(self, -1, capacities.length - 1, "mentorSelf");
        }
        for (var lock : locks) {
            requireRange(lock.mentee(), 0, demands.length - 1, "locked mentee");
            requireRange(lock.mentor(), 0, capacities.length - 1, "locked mentor");
        }
    }

    /** A problem without locks in which nobody is on both sides. */
    public static AssignmentProblem of(int[] capacities, int[] demands, PairScores scores) {
        var nobody = new int[demands.length];
        Arrays.fill(nobody, -1);
        return new AssignmentProblem(capacities, demands, scores, List.of(), nobody);
    }

    /** The same problem with other locks. */
    public AssignmentProblem withLocks(List<Pair> newLocks) {
        return new AssignmentProblem(capacities, demands, scores, newLocks, mentorSelf);
    }

    /** The same problem with people on both sides. */
    public AssignmentProblem withMentorSelf(int[] newMentorSelf) {
        return new AssignmentProblem(capacities, demands, scores, locks, newMentorSelf);
    }

    int mentors() {
        return capacities.length;
    }

    int mentees() {
        return demands.length;
    }

    private static void requireRange(int value, int low, int high, String what) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + " " + value + " is not in " + low + " to " + high);
        }
    }
}
