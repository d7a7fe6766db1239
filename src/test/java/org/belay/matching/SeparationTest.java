package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentProblem.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People on both sides, against trying everything. */
class SeparationTest {

    /** The first people are on both sides; scores are alike both ways, which makes couples likely. */
    static AssignmentProblem problem(int both, int mentees, int mentors, long seed) {
        var random = new SplittableRandom(seed);
        var table = new short[mentees][mentors];
        for (var i = 0; i < mentees; i++) {
            for (var j = 0; j < mentors; j++) {
                table[i][j] = j < i && i < both && i < mentors && random.nextInt(4) > 0
                        ? table[j][i]
                        : random.nextInt(5) == 0 ? PairScores.FORBIDDEN : (short) random.nextInt(10_001);
            }
        }
        var self = new int[mentees];
        Arrays.setAll(self, i -> i < both ? i : -1);
        var capacities = new int[mentors];
        Arrays.setAll(capacities, _ -> random.nextInt(3));
        var demands = new int[mentees];
        Arrays.setAll(demands, _ -> 1 + random.nextInt(6) / 5);
        return AssignmentProblem.of(capacities, demands, RandomAssignments.rows(table))
                .withMentorSelf(self);
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void findsTheBestWithoutCouples(Objective objective) {
        var separated = 0;
        for (var seed = 0; seed < 150; seed++) {
            var problem = problem(4, 6, 5, seed);
            var assignment = AssignmentSolverTest.solve(problem, objective);
            AssignmentSolverTest.isPossible(problem, assignment);
            hasNoCouples(problem, assignment);
            separated += assignment.branches() > 0 ? 1 : 0;
            var best = new BruteForce(problem, objective).best();
            assertThat(assignment.total()).as("seed %s", seed).isEqualTo(best.total());
            if (objective != Objective.SCORE) {
                assertThat(assignment.participation()).as("seed %s", seed).isEqualTo(best.participation());
            }
            if (objective == Objective.FAIR) {
                assertThat(assignment.lowest()).as("seed %s", seed).isEqualTo(best.lowest());
            }
        }
        assertThat(separated).isGreaterThan(20);
    }

    @Test
    void manyCouplesDoNotMultiply() {
        var problem = problem(120, 120, 120, 5);
        var assignment = AssignmentSolverTest.solve(problem, Objective.PARTICIPATION_FIRST);
        hasNoCouples(problem, assignment);
        assertThat(assignment.optimal()).isTrue();
        assertThat(assignment.branches()).isBetween(1, 10_000);
    }

    @Test
    void aLockRulesOutTheOtherWayRound() {
        var problem = problem(2, 2, 2, 1);
        var free = AssignmentProblem.of(new int[] {1, 1}, new int[] {1, 1}, RandomAssignments.rows(new short[][] {
                    {9, 9}, {9, 9}
                }))
                .withMentorSelf(problem.mentorSelf());

        var locked = AssignmentSolverTest.solve(free.withLocks(List.of(new Pair(0, 1))), Objective.SCORE);
        assertThat(locked.pairs()).containsExactly(new Assignment.Pair(0, 1, 9, true));

        var both = AssignmentSolver.solve(
                free.withLocks(List.of(new Pair(0, 1), new Pair(1, 0))), Objective.SCORE, SolverProgress.NONE);
        assertThat(both)
                .isEqualTo(new LocksRejected(
                        List.of(new AssignmentOutcome.LockFault(new Pair(1, 0), Reason.EACH_OTHERS_MENTOR))));
    }

    static void hasNoCouples(AssignmentProblem problem, Assignment assignment) {
        var people = new HashSet<Pair>();
        for (var pair : assignment.pairs()) {
            var mentee = problem.mentorSelf()[pair.mentee()];
            assertThat(mentee).isNotEqualTo(pair.mentor());
            if (mentee >= 0) {
                people.add(new Pair(mentee, pair.mentor()));
            }
        }
        assertThat(people).noneMatch(pair -> people.contains(new Pair(pair.mentor(), pair.mentee())));
    }
}
