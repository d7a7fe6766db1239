package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.belay.matching.AssignmentOutcome.LockFault;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentProblem.Pair;

/** What the locks of a problem leave over: fewer places and wishes, and pairs that the locks rule out. */
@SuppressWarnings("ArrayRecordComponent") // working memory of one run
record LockPlan(
        List<Assignment.Pair> pairs,
        List<LockFault> faults,
        int[] capacity,
        int[] demand,
        int[] unitsBefore,
        int[] menteeSelf) {

    /** Checks the locks against the scores. */
    static LockPlan of(AssignmentProblem problem, ScoreTable table) {
        var menteeSelf = new int[problem.mentors()];
        Arrays.fill(menteeSelf, -1);
        for (var i = 0; i < problem.mentees(); i++) {
            if (problem.mentorSelf()[i] >= 0) {
                menteeSelf[problem.mentorSelf()[i]] = i;
            }
        }
        var plan = new LockPlan(
                new ArrayList<>(),
                new ArrayList<>(),
                problem.capacities().clone(),
                problem.demands().clone(),
                new int[problem.mentees()],
                menteeSelf);
        plan.take(problem, table);
        return plan;
    }

    private void take(AssignmentProblem problem, ScoreTable table) {
        var self = problem.mentorSelf();
        var locked = new HashSet<Pair>();
        for (var lock : problem.locks()) {
            var i = lock.mentee();
            var j = lock.mentor();
            if (!locked.add(lock)) {
                faults.add(new LockFault(lock, Reason.TWICE));
            } else if (self[i] == j) {
                faults.add(new LockFault(lock, Reason.SAME_PERSON));
            } else if (table.rows[i][j] == PairScores.FORBIDDEN) {
                faults.add(new LockFault(lock, Reason.FORBIDDEN));
            } else if (demand[i] == 0) {
                faults.add(new LockFault(lock, Reason.OVER_DEMAND));
            } else if (capacity[j] == 0) {
                faults.add(new LockFault(lock, Reason.OVER_CAPACITY));
            } else if (self[i] >= 0 && menteeSelf[j] >= 0 && locked.contains(new Pair(menteeSelf[j], self[i]))) {
                faults.add(new LockFault(lock, Reason.EACH_OTHERS_MENTOR));
            } else {
                demand[i]--;
                capacity[j]--;
                unitsBefore[i]++;
                pairs.add(new Assignment.Pair(i, j, table.rows[i][j], true));
            }
        }
    }

    /** Takes out of the table the pairs that are locked, those that locks rule out, and people as their own mentors. */
    void exclude(int[] mentorSelf, ScoreTable table) {
        for (var pair : pairs) {
            table.set(pair.mentee(), pair.mentor(), PairScores.FORBIDDEN);
            if (mentorSelf[pair.mentee()] >= 0 && menteeSelf[pair.mentor()] >= 0) {
                table.set(menteeSelf[pair.mentor()], mentorSelf[pair.mentee()], PairScores.FORBIDDEN);
            }
        }
        for (var i = 0; i < mentorSelf.length; i++) {
            if (mentorSelf[i] >= 0) {
                table.set(i, mentorSelf[i], PairScores.FORBIDDEN);
            }
        }
    }
}
