package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.matching.AssignmentOutcome.Cancelled;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.MatchingOutcome.Matched;
import org.belay.matching.MatchingOutcome.RejectedLock;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.matching.MatchingProblem.MenteeEntry;
import org.belay.matching.MatchingProblem.MentorEntry;

/** Matches mentors and mentees, or peers: the best assignment under rules, weights and locks, with its reasons. */
public final class Matcher {
    private final MatchingProblem problem;
    private final List<Profile> mentors;
    private final List<Profile> mentees;
    private final Map<Long, Integer> mentorIndex;
    private final Map<Long, Integer> menteeIndex;
    private final PairAssessor assessor;

    private Matcher(MatchingProblem problem) {
        this.problem = problem;
        mentors = problem.mentors().stream().map(MentorEntry::profile).toList();
        mentees = problem.mentees().stream().map(MenteeEntry::profile).toList();
        mentorIndex = index(mentors);
        menteeIndex = index(mentees);
        assessor = new PairAssessor(problem.settings());
    }

    /**
     * Matches on the calling thread, which may be interrupted to cancel. The same problem gives the same result.
     *
     * @throws IllegalArgumentException when demands are too large for exact arithmetic, see {@link AssignmentSolver}
     */
    public static MatchingOutcome match(MatchingProblem problem, SolverProgress progress) {
        return new Matcher(problem).run(progress);
    }

    /**
     * The problem on plain indices, in the order of its people: for callers who want no more than the assignment.
     *
     * @throws IllegalArgumentException when a lock names somebody who does not take part
     */
    public static AssignmentProblem assignmentProblem(MatchingProblem problem) {
        return new Matcher(problem).assignmentProblem();
    }

    /**
     * Solves the problem on plain indices, in the order of its people. Of two peers both are at the index that they have among
     * the mentees.
     *
     * @throws IllegalArgumentException as {@link #match} and {@link #assignmentProblem}
     */
    static AssignmentOutcome solve(MatchingProblem problem, SolverProgress progress) {
        return new Matcher(problem).solve(progress);
    }

    private AssignmentOutcome solve(SolverProgress progress) {
        if (!problem.settings().eachOthersMentor()) {
            return AssignmentSolver.solve(assignmentProblem(), problem.objective(), progress);
        }
        return PeerSolver.solve(
                mentees.size(),
                peers(),
                problem.locks().stream()
                        .map(lock -> new AssignmentProblem.Pair(
                                indexOf(menteeIndex, lock.mentee()), indexOf(menteeIndex, lock.mentor())))
                        .toList(),
                problem.objective(),
                progress);
    }

    /** Who has no place, as a mentor or as a mentee, is with nobody. */
    private PairScores peers() {
        var scores = new PeerScores(mentees, problem.settings());
        var without = new boolean[mentees.size()];
        var placed = problem.mentors().stream()
                .filter(mentor -> mentor.capacity() > 0)
                .map(mentor -> mentor.profile().person())
                .collect(Collectors.toSet());
        for (var i = 0; i < without.length; i++) {
            without[i] = problem.mentees().get(i).demand() == 0
                    || !placed.contains(mentees.get(i).person());
        }
        return (person, row) -> {
            scores.row(person, row);
            for (var other = 0; other < row.length; other++) {
                if (without[person] || without[other]) {
                    row[other] = PairScores.FORBIDDEN;
                }
            }
        };
    }

    private MatchingOutcome run(SolverProgress progress) {
        var strangers = problem.locks().stream()
                .filter(lock -> !mentorIndex.containsKey(lock.mentor()) || !menteeIndex.containsKey(lock.mentee()))
                .map(lock -> new RejectedLock(lock, Reason.NOT_TAKING_PART, Set.of()))
                .toList();
        if (!strangers.isEmpty()) {
            return new MatchingOutcome.LocksRejected(strangers);
        }
        return switch (solve(progress)) {
            case Solved(var assignment) -> new Matched(result(assignment));
            case LocksRejected(var faults) ->
                new MatchingOutcome.LocksRejected(
                        faults.stream().map(this::rejected).toList());
            case Cancelled() -> new MatchingOutcome.Cancelled();
        };
    }

    private AssignmentProblem assignmentProblem() {
        var self = new int[mentees.size()];
        Arrays.fill(self, -1);
        Arrays.setAll(self, i -> mentorIndex.getOrDefault(mentees.get(i).person(), -1));
        return new AssignmentProblem(
                problem.mentors().stream().mapToInt(MentorEntry::capacity).toArray(),
                problem.mentees().stream().mapToInt(MenteeEntry::demand).toArray(),
                new PairScorer(mentors, mentees, problem.settings()),
                problem.locks().stream()
                        .map(lock -> new AssignmentProblem.Pair(
                                indexOf(menteeIndex, lock.mentee()), indexOf(mentorIndex, lock.mentor())))
                        .toList(),
                self);
    }

    private RejectedLock rejected(AssignmentOutcome.LockFault fault) {
        var mentor = (problem.settings().eachOthersMentor() ? mentees : mentors)
                .get(fault.lock().mentor());
        var mentee = mentees.get(fault.lock().mentee());
        var rules = fault.reason() == Reason.FORBIDDEN ? assessor.violated(mentor, mentee) : Set.<Rule>of();
        return new RejectedLock(new Lock(mentor.person(), mentee.person()), fault.reason(), rules);
    }

    private MatchingResult result(Assignment assignment) {
        return problem.settings().eachOthersMentor() ? ofPeers(assignment) : ofSides(assignment);
    }

    /** Whose person has the lower number stands at the place of the mentee, so that two results name a pair alike. */
    private MatchingResult ofPeers(Assignment assignment) {
        var partners = new int[mentees.size()];
        var pairs = new ArrayList<MatchingResult.ProposedPair>();
        for (var pair : assignment.pairs()) {
            partners[pair.mentee()]++;
            partners[pair.mentor()]++;
            var one = mentees.get(pair.mentee()).person();
            var other = mentees.get(pair.mentor()).person();
            pairs.add(new MatchingResult.ProposedPair(
                    Math.max(one, other), Math.min(one, other), pair.score(), pair.locked()));
        }
        pairs.sort(Comparator.comparingLong(MatchingResult.ProposedPair::mentee));
        var why = new LeftOvers(problem, assessor, partners, partners);
        return new MatchingResult(List.copyOf(pairs), why.menteesShort(), List.of(), assignment);
    }

    private MatchingResult ofSides(Assignment assignment) {
        var menteesOf = new int[mentors.size()];
        var mentorsOf = new int[mentees.size()];
        var pairs = new ArrayList<MatchingResult.ProposedPair>();
        for (var pair : assignment.pairs()) {
            menteesOf[pair.mentor()]++;
            mentorsOf[pair.mentee()]++;
            pairs.add(new MatchingResult.ProposedPair(
                    mentors.get(pair.mentor()).person(),
                    mentees.get(pair.mentee()).person(),
                    pair.score(),
                    pair.locked()));
        }
        pairs.sort(Comparator.comparingLong(MatchingResult.ProposedPair::mentee)
                .thenComparingLong(MatchingResult.ProposedPair::mentor));
        var why = new LeftOvers(problem, assessor, menteesOf, mentorsOf);
        return new MatchingResult(List.copyOf(pairs), why.menteesShort(), why.mentorsUnused(), assignment);
    }

    private static Map<Long, Integer> index(List<Profile> profiles) {
        var index = new HashMap<Long, Integer>();
        for (var k = 0; k < profiles.size(); k++) {
            index.put(profiles.get(k).person(), k);
        }
        return index;
    }

    private static int indexOf(Map<Long, Integer> index, long person) {
        return index.getOrDefault(person, -1);
    }
}
