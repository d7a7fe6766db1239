package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.matching.AssignmentSolverTest.isPossible;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.AssignmentProblem.Pair;
import org.belay.matching.RandomAssignments.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One more lock, solved from what is kept, against solving it all from the start. */
class KeptAssignmentTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void oneMoreLockComesToWhatSolvingFromTheStartComesTo(Kind kind) {
        for (var objective : Objective.values()) {
            for (var seed = 0; seed < 12; seed++) {
                var random = new SplittableRandom(seed + 1000L);
                var problem = RandomAssignments.of(kind, 2 + random.nextInt(24), 2 + random.nextInt(14), seed);
                agrees(problem, objective, drawn(problem, 12, random));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Objective.class)
    void soDoLocksOfPeopleOnBothSides(Objective objective) {
        var locked = 0;
        for (var seed = 0; seed < 40; seed++) {
            var problem = SeparationTest.problem(6, 9, 8, seed);
            locked += agrees(problem, objective, drawn(problem, 12, new SplittableRandom(seed)));
        }
        assertThat(locked).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLENTY", "SCARCE", "SEVERAL_MENTORS", "MOSTLY_FORBIDDEN", "ALL_EQUAL"})
    void soDoLocksAmongHundreds(Kind kind) {
        var problem = RandomAssignments.of(kind, 220, 90, 3);
        assertThat(agrees(problem, Objective.PARTICIPATION_FIRST, drawn(problem, 25, new SplittableRandom(3))))
                .isPositive();
    }

    /** As a swap by hand does it: the second lock is set while what the first took apart is not put together yet. */
    @ParameterizedTest
    @EnumSource(Objective.class)
    void soDoTwoLocksAtOnce(Objective objective) {
        var solved = 0;
        for (var kind : Kind.values()) {
            for (var seed = 0; seed < 10; seed++) {
                var random = new SplittableRandom(seed + 500L);
                solved += agreesOfTwo(RandomAssignments.of(kind, 6, 5, seed), objective, random);
                solved += agreesOfTwo(SeparationTest.problem(6, 9, 8, seed), objective, random);
            }
        }
        assertThat(solved).isGreaterThan(200);
    }

    private static int agreesOfTwo(AssignmentProblem problem, Objective objective, SplittableRandom random) {
        var kept = KeptAssignment.of(problem, objective).orElseThrow();
        var solved = 0;
        for (var k = 0; k < 10; k++) {
            if (agrees(problem, objective, kept, drawn(problem, 2, random))) {
                solved++;
            }
        }
        return solved;
    }

    /** Every possible pair and some that cannot be, those of the kept assignment among them. */
    private static List<Pair> drawn(AssignmentProblem problem, int many, SplittableRandom random) {
        var pairs = new ArrayList<Pair>();
        for (var k = 0; k < many; k++) {
            pairs.add(new Pair(random.nextInt(problem.mentees()), random.nextInt(problem.mentors())));
        }
        return pairs;
    }

    /** How many of the locks could be kept. */
    private static int agrees(AssignmentProblem problem, Objective objective, List<Pair> asked) {
        var kept = KeptAssignment.of(problem, objective).orElseThrow();
        isPossible(problem, kept.assignment());
        var locks = new ArrayList<>(asked);
        kept.assignment().pairs().stream().limit(3).forEach(pair -> locks.add(new Pair(pair.mentee(), pair.mentor())));
        var solved = 0;
        for (var lock : locks) {
            if (agrees(problem, objective, kept, List.of(lock))) {
                solved++;
            }
        }
        return solved;
    }

    /** Whether the locks could be kept. */
    private static boolean agrees(
            AssignmentProblem problem, Objective objective, KeptAssignment kept, List<Pair> more) {
        var all = new ArrayList<>(problem.locks());
        all.addAll(more);
        var locked = problem.withLocks(all);
        var fromTheStart = AssignmentSolver.solve(locked, objective, SolverProgress.NONE);
        var answer = kept.withLocks(more);
        if (!(fromTheStart instanceof Solved(var best))) {
            assertThat(answer).isInstanceOf(LocksRejected.class);
            assertThat(((LocksRejected) fromTheStart).faults()).containsAll(((LocksRejected) answer).faults());
            return false;
        }
        var found = ((Solved) answer).assignment();
        isPossible(locked, found);
        SeparationTest.hasNoCouples(locked, found);
        assertThat(found.total()).as("%s %s", objective, more).isEqualTo(best.total());
        assertThat(found.optimal()).isTrue();
        assertThat(found.certificate().proven()).isTrue();
        assertThat(found.certificate().bound()).isEqualTo(best.certificate().bound());
        if (objective != Objective.SCORE) {
            assertThat(found.participation()).isEqualTo(best.participation());
        }
        assertThat(found.floor()).isEqualTo(best.floor());
        return true;
    }

    @Test
    void whatIsKeptDoesNotChangeWithWhatIsAsked() {
        var problem = SeparationTest.problem(30, 40, 35, 8);
        var kept = KeptAssignment.of(problem, Objective.FAIR).orElseThrow();
        var locks = drawn(problem, 30, new SplittableRandom(5));
        var first =
                locks.stream().map(lock -> pairs(kept.withLocks(List.of(lock)))).toList();
        var again = locks.reversed().stream()
                .map(lock -> pairs(kept.withLocks(List.of(lock))))
                .toList()
                .reversed();
        assertThat(again).isEqualTo(first);
    }

    private static List<Assignment.Pair> pairs(AssignmentOutcome outcome) {
        return outcome instanceof Solved(var assignment) ? assignment.pairs() : List.of();
    }

    @Test
    void locksThatCannotBeKeptAreNotSolved() {
        var problem = RandomAssignments.of(Kind.PLENTY, 5, 5, 1);
        var lock = KeptAssignment.of(problem, Objective.SCORE)
                .orElseThrow()
                .assignment()
                .pairs()
                .getFirst();
        var twice = new Pair(lock.mentee(), lock.mentor());
        assertThat(KeptAssignment.of(problem.withLocks(List.of(twice, twice)), Objective.SCORE))
                .isEmpty();
    }
}
