package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.enrollment.EnrollmentId;
import org.belay.matching.MatchAdvice.Effect;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;

/**
 * The matching of a cohort as it is now, solved and kept, to be asked what locking a pair would come to. Nothing of it is
 * recorded. Holds what follows from avoid lists, so it lives no longer than the page it is for and is never written
 * anywhere.
 */
public final class LockTrial {

    private final CohortId cohort;
    private final KeptAssignment kept;
    private final Map<EnrollmentId, Integer> mentors = new HashMap<>();
    private final Map<EnrollmentId, Integer> mentees = new HashMap<>();
    /** The reader's own place on each side, -1 for none: what becomes of their own pairs is not theirs to know. */
    private final int ownAsMentor;

    private final int ownAsMentee;

    private LockTrial(CohortId cohort, CohortPool pool, MatchingProblem problem, KeptAssignment kept, PersonId reader) {
        this.cohort = cohort;
        this.kept = kept;
        for (var j = 0; j < problem.mentors().size(); j++) {
            mentors.put(pool.enrollment(problem.mentors().get(j).profile().person()), j);
        }
        for (var i = 0; i < problem.mentees().size(); i++) {
            mentees.put(pool.enrollment(problem.mentees().get(i).profile().person()), i);
        }
        var own = pool.findEnrollment(reader);
        ownAsMentor = own.map(mentors::get).orElse(-1);
        ownAsMentee = own.map(mentees::get).orElse(-1);
    }

    /** @return nothing when the locks that there are cannot be kept */
    static Optional<LockTrial> of(CohortId cohort, CohortPool pool, MatchingProblem problem, PersonId reader) {
        return KeptAssignment.of(Matcher.assignmentProblem(problem), problem.objective())
                .map(kept -> new LockTrial(cohort, pool, problem, kept, reader));
    }

    CohortId cohort() {
        return cohort;
    }

    /** Nothing for a pair that cannot be locked, and for the reader's own. */
    Optional<Effect> of(EnrollmentId mentor, EnrollmentId mentee) {
        var j = mentors.get(mentor);
        var i = mentees.get(mentee);
        if (i == null || j == null || i == ownAsMentee || j == ownAsMentor) {
            return Optional.empty();
        }
        return kept.withLock(new AssignmentProblem.Pair(i, j)) instanceof AssignmentOutcome.Solved(var then)
                ? Optional.of(effect(then))
                : Optional.empty();
    }

    private Effect effect(Assignment then) {
        var now = kept.assignment();
        var ended = new HashSet<>(couples(now));
        ended.removeAll(couples(then));
        return new Effect(List.of(), matched(then) - matched(now), total(then) - total(now), ended.size());
    }

    private Set<AssignmentProblem.Pair> couples(Assignment assignment) {
        return assignment.pairs().stream()
                .filter(this::notOwn)
                .map(pair -> new AssignmentProblem.Pair(pair.mentee(), pair.mentor()))
                .collect(toSet());
    }

    private int matched(Assignment assignment) {
        return Math.toIntExact(assignment.pairs().stream()
                .filter(this::notOwn)
                .mapToInt(Assignment.Pair::mentee)
                .distinct()
                .count());
    }

    private long total(Assignment assignment) {
        return assignment.pairs().stream()
                .filter(this::notOwn)
                .mapToLong(Assignment.Pair::score)
                .sum();
    }

    private boolean notOwn(Assignment.Pair pair) {
        return pair.mentor() != ownAsMentor && pair.mentee() != ownAsMentee;
    }
}
