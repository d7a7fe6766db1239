package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.belay.matching.AssignmentOutcome.Cancelled;
import org.belay.matching.AssignmentOutcome.LockFault;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.AssignmentProblem.Pair;
import org.belay.matching.RandomAssignments.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentSolverTest {
    private static final short X = PairScores.FORBIDDEN;

    static Assignment solve(AssignmentProblem problem, Objective objective) {
        var outcome = AssignmentSolver.solve(problem, objective, SolverProgress.NONE);
        assertThat(outcome).isInstanceOf(Solved.class);
        return ((Solved) outcome).assignment();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void agreesWithJGraphTOnSmallProblems(Kind kind) {
        for (var seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var problem = RandomAssignments.of(kind, 1 + random.nextInt(30), 1 + random.nextInt(20), seed);
            agreesWithJGraphT(problem);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void agreesWithJGraphTOn200Mentees(Kind kind) {
        agreesWithJGraphT(RandomAssignments.of(kind, 200, 100, 7));
    }

    /** The size up to which the other solver is asked; with all pairs possible it would take minutes. */
    @Test
    void agreesWithJGraphTOn1000MenteesAnd400Mentors() {
        agreesWithJGraphT(RandomAssignments.of(Kind.MOSTLY_FORBIDDEN, 1000, 400, 11));
    }

    private static void agreesWithJGraphT(AssignmentProblem problem) {
        for (var objective : List.of(Objective.SCORE, Objective.PARTICIPATION_FIRST)) {
            var assignment = solve(problem, objective);
            isPossible(problem, assignment);
            var oracle = FlowOracle.solve(problem, objective, 0);
            assertThat(assignment.total()).isEqualTo(oracle.total());
            if (objective == Objective.PARTICIPATION_FIRST) {
                assertThat(assignment.participation()).isEqualTo(oracle.participation());
            }
            assertThat(assignment.optimal()).isTrue();
            assertThat(assignment.certificate().proven()).isTrue();
        }
    }

    /** Places, wishes, rules and locks are kept. */
    static void isPossible(AssignmentProblem problem, Assignment assignment) {
        var table = RandomAssignments.table(problem);
        var free = problem.capacities().clone();
        var wishes = problem.demands().clone();
        var seen = new HashSet<Pair>();
        for (var pair : assignment.pairs()) {
            assertThat(seen.add(new Pair(pair.mentee(), pair.mentor()))).isTrue();
            assertThat(pair.score())
                    .isEqualTo(table[pair.mentee()][pair.mentor()])
                    .isNotNegative();
            free[pair.mentor()]--;
            wishes[pair.mentee()]--;
            assertThat(pair.locked()).isEqualTo(problem.locks().contains(new Pair(pair.mentee(), pair.mentor())));
        }
        assertThat(seen).containsAll(problem.locks());
        assertThat(Arrays.stream(free)).allMatch(places -> places >= 0);
        assertThat(Arrays.stream(wishes)).allMatch(left -> left >= 0);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void fairFindsTheHighestFloorThatCostsNobodyTheirPlace(Kind kind) {
        for (var seed = 0; seed < 8; seed++) {
            var problem = RandomAssignments.of(kind, 16, 9, seed);
            var assignment = solve(problem, Objective.FAIR);
            isPossible(problem, assignment);
            var most = FlowOracle.solve(problem, Objective.PARTICIPATION_FIRST, 0);
            assertThat(assignment.participation()).isEqualTo(most.participation());
            var atFloor = FlowOracle.solve(problem, Objective.PARTICIPATION_FIRST, assignment.floor());
            assertThat(atFloor.participation()).isEqualTo(most.participation());
            assertThat(assignment.total()).isEqualTo(atFloor.total());
            if (assignment.lowest() >= 0 && assignment.floor() < PairScores.MAX_SCORE) {
                assertThat(assignment.lowest()).isEqualTo(assignment.floor());
                assertThat(FlowOracle.solve(problem, Objective.PARTICIPATION_FIRST, assignment.floor() + 1)
                                .participation())
                        .isNotEqualTo(most.participation());
            }
        }
    }

    /** Pairs locked and forbidden, places and wishes down to none on either side, and the floor of the fair objective. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void isWhatTryingEverythingFinds(Kind kind) {
        var locked = 0;
        for (var seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed + 1000);
            var drawn = RandomAssignments.of(kind, 4, 4, seed);
            var capacities = drawn.capacities().clone();
            var demands = drawn.demands().clone();
            // Who is locked keeps the place; somebody else has none, on each side.
            var mentor = random.nextInt(4);
            var mentee = random.nextInt(4);
            if (drawn.locks().stream().noneMatch(pair -> pair.mentor() == mentor || pair.mentee() == mentee)) {
                capacities[mentor] = 0;
                demands[mentee] = 0;
            }
            var problem = AssignmentProblem.of(
                            capacities, demands, RandomAssignments.rows(RandomAssignments.table(drawn)))
                    .withLocks(drawn.locks());
            locked += problem.locks().size();
            for (var objective : Objective.values()) {
                var best = new BruteForce(problem, objective).best();
                var assignment = solve(problem, objective);
                isPossible(problem, assignment);
                assertThat(assignment.total())
                        .as("%s, seed %s", objective, seed)
                        .isEqualTo(best.total());
                if (objective != Objective.SCORE) {
                    assertThat(assignment.participation()).as("seed %s", seed).isEqualTo(best.participation());
                }
                if (objective == Objective.FAIR) {
                    assertThat(assignment.lowest()).as("seed %s", seed).isEqualTo(best.lowest());
                }
            }
        }
        assertThat(locked > 0).isEqualTo(kind == Kind.LOCKED);
    }

    @Test
    void participationFirstLeavesNobodyOutForTheSakeOfTheSum() {
        // The plain sum takes 100 and leaves the second mentee out; both can have somebody.
        var problem = AssignmentProblem.of(new int[] {1, 1}, new int[] {1, 1}, RandomAssignments.rows(new short[][] {
            {10_000, 0}, {10, X}
        }));

        assertThat(solve(problem, Objective.SCORE).total()).isEqualTo(10_000);
        assertThat(solve(problem, Objective.SCORE).participation()).containsExactly(1);
        assertThat(solve(problem, Objective.PARTICIPATION_FIRST).total()).isEqualTo(10);
        assertThat(solve(problem, Objective.PARTICIPATION_FIRST).participation())
                .containsExactly(2);
    }

    @Test
    void aFirstMentorForSomebodyGoesBeforeASecondForSomebodyElse() {
        var problem = AssignmentProblem.of(new int[] {1, 1}, new int[] {2, 1}, RandomAssignments.rows(new short[][] {
            {10_000, 10_000}, {1, X}
        }));

        assertThat(solve(problem, Objective.PARTICIPATION_FIRST).participation())
                .containsExactly(2);
        assertThat(solve(problem, Objective.SCORE).participation()).containsExactly(1, 1);
    }

    @Test
    void aLossNamedByTheDualsIsNeverMoreThanTheRealOne() {
        var problem = RandomAssignments.of(Kind.SCARCE, 14, 8, 3);
        var table = RandomAssignments.table(problem);
        for (var objective : List.of(Objective.SCORE, Objective.PARTICIPATION_FIRST)) {
            var free = solve(problem, objective);
            for (var i = 0; i < 14; i++) {
                for (var j = 0; j < 8; j++) {
                    if (table[i][j] != X && problem.capacities()[j] > 0) {
                        var forced = solve(problem.withLocks(List.of(new Pair(i, j))), objective);
                        var named = free.duals().lossIfForced(i, j, table[i][j]);
                        assertThat(worth(free) - worth(forced)).isGreaterThanOrEqualTo(chosen(free, i, j) ? 0 : named);
                    }
                }
            }
        }
    }

    private static long worth(Assignment assignment) {
        var participation =
                assignment.participation().stream().mapToLong(n -> n).sum();
        return assignment.total() + participation * assignment.tier();
    }

    private static boolean chosen(Assignment assignment, int mentee, int mentor) {
        return assignment.pairs().stream().anyMatch(p -> p.mentee() == mentee && p.mentor() == mentor);
    }

    @Test
    void theSameProblemGivesTheSameResult() {
        var problem = RandomAssignments.of(Kind.ALL_EQUAL, 150, 60, 1);
        var first = solve(problem, Objective.PARTICIPATION_FIRST);
        for (var again = 0; again < 5; again++) {
            var next = solve(problem, Objective.PARTICIPATION_FIRST);
            assertThat(next.pairs()).isEqualTo(first.pairs());
            assertThat(next.duals().price()).isEqualTo(first.duals().price());
        }
    }

    @Test
    void reportsEveryLockThatCannotBeKept() {
        var problem = AssignmentProblem.of(
                        new int[] {1, 2, 1, 1},
                        new int[] {1, 2, 1, 1},
                        RandomAssignments.rows(new short[][] {{5, 5, 5, 5}, {5, 5, 5, 5}, {X, 5, 5, 5}, {5, 5, 5, 5}}))
                .withMentorSelf(new int[] {2, -1, -1, 3});
        var locks = List.of(
                new Pair(0, 0),
                new Pair(0, 1),
                new Pair(1, 0),
                new Pair(1, 1),
                new Pair(1, 1),
                new Pair(2, 0),
                new Pair(3, 3));

        var outcome = AssignmentSolver.solve(problem.withLocks(locks), Objective.SCORE, SolverProgress.NONE);

        assertThat(outcome)
                .isEqualTo(new LocksRejected(List.of(
                        new LockFault(new Pair(0, 1), Reason.OVER_DEMAND),
                        new LockFault(new Pair(1, 0), Reason.OVER_CAPACITY),
                        new LockFault(new Pair(1, 1), Reason.TWICE),
                        new LockFault(new Pair(2, 0), Reason.FORBIDDEN),
                        new LockFault(new Pair(3, 3), Reason.SAME_PERSON))));
    }

    @Test
    void anInterruptCancelsAndStaysSet() {
        Thread.currentThread().interrupt();
        var outcome = AssignmentSolver.solve(
                RandomAssignments.of(Kind.PLENTY, 50, 20, 1), Objective.SCORE, SolverProgress.NONE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new Cancelled());
    }

    @Test
    void canBeCancelledAtAnyStage() {
        for (var stage :
                List.of(SolverProgress.Stage.SCORING, SolverProgress.Stage.ASSIGNING, SolverProgress.Stage.PRICING)) {
            var outcome = AssignmentSolver.solve(
                    RandomAssignments.of(Kind.SCARCE, 600, 100, 1), Objective.SCORE, (at, done, total) -> {
                        if (at == stage) {
                            Thread.currentThread().interrupt();
                        }
                    });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome).isEqualTo(new Cancelled());
        }
    }

    @Test
    void tellsHowFarItHasCome() {
        var seen = new HashMap<SolverProgress.Stage, Integer>();
        AssignmentSolver.solve(
                RandomAssignments.of(Kind.PLENTY, 600, 100, 1),
                Objective.SCORE,
                (stage, done, total) -> seen.merge(stage, done, Math::max));
        assertThat(seen)
                .containsEntry(SolverProgress.Stage.ASSIGNING, 512)
                .containsKeys(SolverProgress.Stage.SCORING, SolverProgress.Stage.PRICING);
    }

    @Test
    void refusesScoresOutOfRange() {
        var problem = AssignmentProblem.of(new int[] {1}, new int[] {1}, (i, row) -> row[0] = -1);
        assertThatThrownBy(() -> AssignmentSolver.solve(problem, Objective.SCORE, SolverProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of range");
    }

    @Test
    void nobodyAtAllIsNoProblem() {
        var problem = AssignmentProblem.of(new int[0], new int[] {1, 2}, (i, row) -> {});
        assertThat(solve(problem, Objective.FAIR).pairs()).isEmpty();
        var mentorsOnly = AssignmentProblem.of(new int[] {1, 2}, new int[0], (i, row) -> {});
        assertThat(solve(mentorsOnly, Objective.PARTICIPATION_FIRST).pairs()).isEmpty();
    }
}
