package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.MatchAdvice.Effect;
import org.belay.matching.MatchingProblem.Lock;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The matching of a cohort as it is now, solved and kept, to be asked what locking pairs would come to. Nothing of it is
 * recorded. Holds what follows from avoid lists, so it lives no longer than the page it is for and is never written
 * anywhere.
 */
public final class LockTrial {

    private final CohortId cohort;
    private final MatchingProblem problem;
    /** What answers quickly; there is none among equals, and of what frees a lock each answer is solved from the start. */
    private final @Nullable KeptAssignment kept;

    private final Assignment now;
    private final Map<EnrollmentId, Integer> mentors;
    private final Map<EnrollmentId, Integer> mentees;
    /** The reader's own place on each side, -1 for none: what becomes of their own pairs is not theirs to know. */
    private final int ownAsMentor;

    private final int ownAsMentee;

    private LockTrial(
            CohortId cohort,
            CohortPool pool,
            MatchingProblem problem,
            @Nullable KeptAssignment kept,
            Assignment now,
            PersonId reader) {
        this.cohort = cohort;
        this.problem = problem;
        this.kept = kept;
        this.now = now;
        mentees = index(
                pool,
                problem.mentees().stream()
                        .map(MatchingProblem.MenteeEntry::profile)
                        .toList());
        mentors = pool.ofPeers()
                ? mentees
                : index(
                        pool,
                        problem.mentors().stream()
                                .map(MatchingProblem.MentorEntry::profile)
                                .toList());
        var own = pool.findEnrollment(reader);
        ownAsMentor = own.map(mentors::get).orElse(-1);
        ownAsMentee = own.map(mentees::get).orElse(-1);
    }

    private static Map<EnrollmentId, Integer> index(CohortPool pool, List<Profile> people) {
        var index = new HashMap<EnrollmentId, Integer>();
        people.forEach(profile -> index.put(pool.enrollment(profile.person()), index.size()));
        return index;
    }

    /** @return nothing when the locks that there are cannot be kept */
    static Optional<LockTrial> of(CohortId cohort, CohortPool pool, MatchingProblem problem, PersonId reader) {
        if (pool.ofPeers()) {
            return fromTheStart(cohort, pool, problem, reader, Progress.NONE);
        }
        return KeptAssignment.of(Matcher.assignmentProblem(problem), problem.objective())
                .map(kept -> new LockTrial(cohort, pool, problem, kept, kept.assignment(), reader));
    }

    /**
     * One that keeps no scores, so that each answer is solved from the start.
     *
     * @return nothing when the locks that there are cannot be kept
     * @throws CancellationException when the progress says so
     */
    static Optional<LockTrial> fromTheStart(
            CohortId cohort, CohortPool pool, MatchingProblem problem, PersonId reader, Progress progress) {
        return solved(problem, progress) instanceof AssignmentOutcome.Solved(var now)
                ? Optional.of(new LockTrial(cohort, pool, problem, null, now, reader))
                : Optional.empty();
    }

    private static AssignmentOutcome solved(MatchingProblem problem, Progress progress) {
        var outcome = Matcher.solve(problem, WeightTrial.told(progress));
        if (outcome instanceof AssignmentOutcome.Cancelled) {
            throw new CancellationException("locks");
        }
        return outcome;
    }

    CohortId cohort() {
        return cohort;
    }

    boolean ofPeers() {
        return problem.settings().eachOthersMentor();
    }

    /**
     * What all others come to, solved anew with some pairs locked in place of others.
     *
     * @param gone what these hold by a lock is free again
     * @return nothing for pairs that cannot be locked together, and for the reader's own
     */
    Optional<Effect> of(Collection<CohortPool.Pair> gone, Collection<CohortPool.Pair> locked) {
        return of(gone, locked, Progress.NONE);
    }

    /** @throws CancellationException when the progress says so; what is kept answers before */
    Optional<Effect> of(Collection<CohortPool.Pair> gone, Collection<CohortPool.Pair> locked, Progress progress) {
        var asked = Stream.concat(gone.stream(), locked.stream()).toList();
        if (asked.stream().anyMatch(pair -> !mentors.containsKey(pair.mentor()) || !mentees.containsKey(pair.mentee()))
                || asked.stream().map(this::indices).anyMatch(pair -> !notOwn(pair))) {
            return Optional.empty();
        }
        var freed = gone.stream().map(this::indices).map(this::lock).collect(toSet());
        freed.retainAll(new HashSet<>(problem.locks()));
        var more = locked.stream().map(this::indices).toList();
        var outcome = kept == null || !freed.isEmpty() ? solve(freed, more, progress) : kept.withLocks(more);
        return outcome instanceof AssignmentOutcome.Solved(var then) ? Optional.of(effect(then)) : Optional.empty();
    }

    private AssignmentOutcome solve(Set<Lock> freed, List<AssignmentProblem.Pair> more, Progress progress) {
        var locks = new ArrayList<>(problem.locks());
        locks.removeAll(freed);
        more.forEach(pair -> locks.add(lock(pair)));
        return solved(problem.withLocks(locks), progress);
    }

    private AssignmentProblem.Pair indices(CohortPool.Pair pair) {
        return new AssignmentProblem.Pair(index(mentees, pair.mentee()), index(mentors, pair.mentor()));
    }

    private static int index(Map<EnrollmentId, Integer> people, EnrollmentId one) {
        return people.getOrDefault(one, -1);
    }

    private Lock lock(AssignmentProblem.Pair pair) {
        var mentor = ofPeers()
                ? problem.mentees().get(pair.mentor()).profile()
                : problem.mentors().get(pair.mentor()).profile();
        return new Lock(
                mentor.person(), problem.mentees().get(pair.mentee()).profile().person());
    }

    private Effect effect(Assignment then) {
        var ended = new HashSet<>(couples(now));
        ended.removeAll(couples(then));
        return new Effect(List.of(), matched(then) - matched(now), total(then) - total(now), ended.size());
    }

    private Stream<Assignment.Pair> others(Assignment assignment) {
        return assignment.pairs().stream().filter(pair -> notOwn(couple(pair)));
    }

    private static AssignmentProblem.Pair couple(Assignment.Pair pair) {
        return new AssignmentProblem.Pair(pair.mentee(), pair.mentor());
    }

    private Set<AssignmentProblem.Pair> couples(Assignment assignment) {
        return others(assignment).map(LockTrial::couple).collect(toSet());
    }

    /** Mentees with somebody; among equals both of a pair. */
    private int matched(Assignment assignment) {
        return Math.toIntExact(others(assignment)
                .flatMapToInt(
                        pair -> ofPeers() ? IntStream.of(pair.mentee(), pair.mentor()) : IntStream.of(pair.mentee()))
                .distinct()
                .count());
    }

    private long total(Assignment assignment) {
        return others(assignment).mapToLong(Assignment.Pair::score).sum();
    }

    private boolean notOwn(AssignmentProblem.Pair pair) {
        return pair.mentor() != ownAsMentor && pair.mentee() != ownAsMentee;
    }
}
