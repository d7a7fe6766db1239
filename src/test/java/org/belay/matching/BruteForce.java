package org.belay.matching;

import java.util.ArrayList;
import java.util.List;
import org.belay.matching.AssignmentProblem.Pair;
import org.jspecify.annotations.Nullable;

/** Tries every assignment, and takes those in which all locks are kept. */
final class BruteForce {
    private final AssignmentProblem problem;
    private final Objective objective;
    private final short[][] table;
    private final int[] free;
    private final List<Pair> chosen = new ArrayList<>();
    private final boolean[][] meets;
    private @Nullable Worth best;

    /** @param lowest the lowest score of a pair that is not locked, -1 when there is none; counts for {@link Objective#FAIR} only, else 0 */
    record Worth(List<Integer> participation, int lowest, long total) {

        boolean beats(Worth other, Objective objective) {
            if (objective == Objective.SCORE) {
                return total > other.total;
            }
            for (var k = 0; k < Math.max(participation.size(), other.participation.size()); k++) {
                var mine = k < participation.size() ? participation.get(k) : 0;
                var theirs = k < other.participation.size() ? other.participation.get(k) : 0;
                if (mine != theirs) {
                    return mine > theirs;
                }
            }
            return lowest != other.lowest ? lowest > other.lowest : total > other.total;
        }
    }

    BruteForce(AssignmentProblem problem, Objective objective) {
        this.problem = problem;
        this.objective = objective;
        this.table = RandomAssignments.table(problem);
        this.free = problem.capacities().clone();
        this.meets = new boolean[problem.mentors()][problem.mentors()];
    }

    Worth best() {
        choose(0, 0, 0);
        if (best == null) {
            throw new IllegalStateException("Not even nothing was tried");
        }
        return best;
    }

    private void choose(int mentee, int from, int has) {
        if (mentee == problem.mentees()) {
            keep();
            return;
        }
        choose(mentee + 1, 0, 0);
        if (has == problem.demands()[mentee]) {
            return;
        }
        var self = problem.mentorSelf()[mentee];
        for (var j = from; j < problem.mentors(); j++) {
            if (free[j] == 0 || table[mentee][j] < 0 || self == j || (self >= 0 && meets[j][self])) {
                continue;
            }
            free[j]--;
            chosen.add(new Pair(mentee, j));
            if (self >= 0) {
                meets[self][j] = true;
            }
            choose(mentee, j + 1, has + 1);
            if (self >= 0) {
                meets[self][j] = false;
            }
            chosen.removeLast();
            free[j]++;
        }
    }

    private void keep() {
        if (!chosen.containsAll(problem.locks())) {
            return;
        }
        var units = new int[problem.mentees()];
        var total = 0L;
        var lowest = -1;
        var participation = new ArrayList<Integer>();
        for (var pair : chosen) {
            var score = table[pair.mentee()][pair.mentor()];
            var unit = units[pair.mentee()]++;
            while (participation.size() <= unit) {
                participation.add(0);
            }
            participation.set(unit, participation.get(unit) + 1);
            total += score;
            if (!problem.locks().contains(pair)) {
                lowest = lowest < 0 ? score : Math.min(lowest, score);
            }
        }
        var worth = new Worth(participation, objective == Objective.FAIR ? lowest : 0, total);
        if (best == null || worth.beats(best, objective)) {
            best = worth;
        }
    }
}
