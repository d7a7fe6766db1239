package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.RandomPeers.Kind;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

class PeerSolverTest {

    private static final short NO = PairScores.FORBIDDEN;

    /** What a result is worth: how many pairs, the lowest of those not locked, and the sum. */
    private record Worth(int pairs, int lowest, long total) {

        boolean betterThan(Worth other, Objective objective) {
            if (objective != Objective.SCORE && pairs != other.pairs) {
                return pairs > other.pairs;
            }
            if (objective == Objective.FAIR && lowest != other.lowest) {
                return lowest > other.lowest;
            }
            return total > other.total;
        }
    }

    @Test
    void isTheBestOfAllMatchingsOfFewPeople() {
        for (var kind : Kind.values()) {
            for (var seed = 0; seed < 60; seed++) {
                var problem = RandomPeers.problem(seed, kind, 9);
                for (var objective : Objective.values()) {
                    var solved = solved(problem, objective);
                    var best = best(problem, objective);
                    assertThat(worth(solved, objective))
                            .as("%s, seed %s, %s", kind, seed, objective)
                            .isEqualTo(best);
                }
            }
        }
    }

    @Test
    void agreesWithAnIndependentSolver() {
        for (var seed = 0; seed < 600; seed++) {
            var kind = Kind.values()[seed % Kind.values().length];
            var problem = RandomPeers.problem(seed, kind, 60);
            for (var objective : List.of(Objective.SCORE, Objective.PARTICIPATION_FIRST)) {
                var solved = solved(problem, objective);
                assertThat(solved.certificate().value())
                        .as("%s, seed %s, %s", kind, seed, objective)
                        .isEqualTo(kolmogorov(problem, solved.tier()));
            }
        }
    }

    @Test
    void fairHasThePairsOfParticipationAndNoHigherFloorDoes() {
        for (var seed = 0; seed < 100; seed++) {
            var problem = RandomPeers.problem(seed, Kind.ANY, 40);
            var fair = solved(problem, Objective.FAIR);
            var without = solved(problem, Objective.PARTICIPATION_FIRST);
            assertThat(fair.pairs()).hasSameSizeAs(without.pairs());
            assertThat(fair.lowest()).isGreaterThanOrEqualTo(without.lowest());
            if (fair.lowest() >= 0) {
                var above = raised(problem, fair.lowest() + 1);
                assertThat(solved(above, Objective.PARTICIPATION_FIRST).pairs().size())
                        .isLessThan(fair.pairs().size());
            }
        }
    }

    @Test
    void theProofLooksAtEveryPairAndFailsForWorseResults() {
        var rows = new short[][] {{NO, 10, 7, NO}, {10, NO, 9, 3}, {7, 9, NO, 4}, {NO, 3, 4, NO}};
        var weights = PeerWeights.of(rows, 0, 0, new boolean[4]);
        var search = new BlossomSearch(weights, new Attention(SolverProgress.NONE));
        search.run();
        var best = search.duals().certificate(weights, search.mates(), 0);
        assertThat(best.proven()).isTrue();
        assertThat(best.pairs()).isEqualTo(6);
        assertThat(best.value()).isEqualTo(14);
        var worse = search.duals().certificate(weights, new int[] {2, 3, 0, 1}, 0);
        assertThat(worse.proven()).isFalse();
        var wrong = new PeerDuals(new int[] {0, 0, 0, 0}, List.of());
        assertThat(wrong.certificate(weights, search.mates(), 0).bound()).isGreaterThan(14);
        assertThatThrownBy(() -> new PeerDuals(new int[4], List.of(new PeerDuals.OddSet(new int[] {0, 1}, 2)))
                        .certificate(weights, search.mates(), 0))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> new PeerDuals(new int[] {-1, 0, 0, 0}, List.of()).certificate(weights, search.mates(), 0))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneOfAnOddNumberIsLeftOverAndItIsWhoCostsLeast() {
        var rows = new short[][] {{NO, 9000, 8000}, {9000, NO, 7000}, {8000, 7000, NO}};
        var solved = solved(new RandomPeers.Problem(3, rows, List.of()), Objective.PARTICIPATION_FIRST);
        assertThat(solved.pairs()).containsExactly(new Assignment.Pair(0, 1, 9000, false));
        assertThat(solved.participation()).containsExactly(2);
    }

    @Test
    void participationGoesBeforeTheSum() {
        var rows = new short[][] {{NO, 1, NO, NO}, {1, NO, 9000, NO}, {NO, 9000, NO, 1}, {NO, NO, 1, NO}};
        var problem = new RandomPeers.Problem(4, rows, List.of());
        assertThat(solved(problem, Objective.SCORE).pairs()).hasSize(1);
        assertThat(solved(problem, Objective.PARTICIPATION_FIRST).pairs()).hasSize(2);
    }

    @Test
    void locksAreKeptInEitherOrderAndReportedWhenTheyCannotBe() {
        var rows = new short[][] {{NO, 9, 1, NO}, {9, NO, 1, 1}, {1, 1, NO, 9}, {NO, 1, 9, NO}};
        var problem = new RandomPeers.Problem(4, rows, List.of(new AssignmentProblem.Pair(2, 0)));
        assertThat(solved(problem, Objective.SCORE).pairs())
                .containsExactly(new Assignment.Pair(0, 2, 1, true), new Assignment.Pair(1, 3, 1, false));
        assertThat(reasons(rows, pair(1, 1))).containsExactly(Reason.SAME_PERSON);
        assertThat(reasons(rows, pair(0, 3))).containsExactly(Reason.FORBIDDEN);
        assertThat(reasons(rows, pair(0, 1), pair(1, 0))).containsExactly(Reason.TWICE);
        assertThat(reasons(rows, pair(0, 1), pair(1, 2))).containsExactly(Reason.OVER_CAPACITY);
    }

    @Test
    void refusesScoresThatDifferByDirection() {
        var rows = new short[][] {{NO, 1}, {2, NO}};
        var problem = new RandomPeers.Problem(2, rows, List.of());
        assertThatThrownBy(() -> solved(problem, Objective.SCORE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameProblemGivesTheSameResult() {
        var problem = RandomPeers.problem(7, Kind.FEW_VALUES, 60);
        assertThat(solved(problem, Objective.FAIR).pairs())
                .isEqualTo(solved(problem, Objective.FAIR).pairs());
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        var problem = RandomPeers.problem(3, Kind.ANY, 60);
        Thread.currentThread().interrupt();
        try {
            assertThat(PeerSolver.solve(
                            problem.people(), problem.scores(), List.of(), Objective.FAIR, SolverProgress.NONE))
                    .isEqualTo(new AssignmentOutcome.Cancelled());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** The size of a large real cohort is solved and proved. */
    @Test
    void solvesFourHundred() {
        var random = new Random(1);
        var rows = new short[400][400];
        for (var u = 0; u < 400; u++) {
            rows[u][u] = NO;
            for (var v = 0; v < u; v++) {
                rows[u][v] = random.nextInt(3) == 0 ? NO : (short) random.nextInt(10_001);
                rows[v][u] = rows[u][v];
            }
        }
        var solved = solved(new RandomPeers.Problem(400, rows, List.of()), Objective.PARTICIPATION_FIRST);
        assertThat(solved.pairs()).hasSize(200);
        assertThat(solved.certificate().proven()).isTrue();
    }

    private static AssignmentProblem.Pair pair(int one, int other) {
        return new AssignmentProblem.Pair(one, other);
    }

    private static List<Reason> reasons(short[][] rows, AssignmentProblem.Pair... locks) {
        var problem = new RandomPeers.Problem(rows.length, rows, List.of(locks));
        return PeerSolver.solve(rows.length, problem.scores(), problem.locks(), Objective.SCORE, SolverProgress.NONE)
                        instanceof LocksRejected(var faults)
                ? faults.stream().map(AssignmentOutcome.LockFault::reason).toList()
                : List.of();
    }

    private static Assignment solved(RandomPeers.Problem problem, Objective objective) {
        var outcome =
                PeerSolver.solve(problem.people(), problem.scores(), problem.locks(), objective, SolverProgress.NONE);
        var solved = ((Solved) outcome).assignment();
        var seen = new HashSet<Integer>();
        solved.pairs().forEach(pair -> {
            assertThat(seen.add(pair.mentee()) && seen.add(pair.mentor())).isTrue();
            assertThat(problem.rows()[pair.mentee()][pair.mentor()]).isEqualTo((short) pair.score());
        });
        problem.locks()
                .forEach(lock -> assertThat(solved.pairs())
                        .anyMatch(pair -> pair.locked()
                                && pair.mentee() == Math.min(lock.mentee(), lock.mentor())
                                && pair.mentor() == Math.max(lock.mentee(), lock.mentor())));
        assertThat(solved.certificate().proven()).isTrue();
        return solved;
    }

    private static Worth worth(Assignment solved, Objective objective) {
        return new Worth(
                objective == Objective.SCORE ? 0 : solved.pairs().size(),
                objective == Objective.FAIR ? solved.lowest() : 0,
                solved.total());
    }

    private static Worth best(RandomPeers.Problem problem, Objective objective) {
        var taken = new boolean[problem.people()];
        var total = 0L;
        for (var lock : problem.locks()) {
            taken[lock.mentee()] = true;
            taken[lock.mentor()] = true;
            total += problem.rows()[lock.mentee()][lock.mentor()];
        }
        var found = best(problem.rows(), taken, new Worth(problem.locks().size(), Integer.MAX_VALUE, total), objective);
        return new Worth(
                objective == Objective.SCORE ? 0 : found.pairs,
                objective == Objective.FAIR ? (found.lowest == Integer.MAX_VALUE ? -1 : found.lowest) : 0,
                found.total);
    }

    private static Worth best(short[][] rows, boolean[] taken, Worth so, Objective objective) {
        var u = 0;
        while (u < taken.length && taken[u]) {
            u++;
        }
        if (u == taken.length) {
            return so;
        }
        taken[u] = true;
        var best = best(rows, taken, so, objective);
        for (var v = u + 1; v < taken.length; v++) {
            if (!taken[v] && rows[u][v] != NO) {
                taken[v] = true;
                var with = new Worth(so.pairs + 1, Math.min(so.lowest, rows[u][v]), so.total + rows[u][v]);
                var found = best(rows, taken, with, objective);
                best = found.betterThan(best, objective) ? found : best;
                taken[v] = false;
            }
        }
        taken[u] = false;
        return best;
    }

    private static RandomPeers.Problem raised(RandomPeers.Problem problem, int floor) {
        var rows = new short[problem.people()][];
        for (var u = 0; u < rows.length; u++) {
            rows[u] = problem.rows()[u].clone();
            for (var v = 0; v < rows.length; v++) {
                var locked =
                        problem.locks().contains(pair(u, v)) || problem.locks().contains(pair(v, u));
                rows[u][v] = locked || rows[u][v] >= floor ? rows[u][v] : NO;
            }
        }
        return new RandomPeers.Problem(problem.people(), rows, problem.locks());
    }

    /** Blossom V of JGraphT, with each pair counting the tier besides its score. */
    private static long kolmogorov(RandomPeers.Problem problem, int tier) {
        // It adds vertices of its own, which must be others.
        var graph = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(1_000_000), SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
        var locked = new HashSet<Integer>();
        var value = 0L;
        for (var lock : problem.locks()) {
            locked.add(lock.mentee());
            locked.add(lock.mentor());
            value += problem.rows()[lock.mentee()][lock.mentor()] + tier;
        }
        for (var u = 0; u < problem.people(); u++) {
            graph.addVertex(u);
            for (var v = 0; v < u; v++) {
                if (!locked.contains(u) && !locked.contains(v) && problem.rows()[u][v] != NO) {
                    graph.setEdgeWeight(graph.addEdge(u, v), problem.rows()[u][v] + (double) tier);
                }
            }
        }
        return value
                + Math.round(new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE)
                        .getMatching()
                        .getWeight());
    }
}
