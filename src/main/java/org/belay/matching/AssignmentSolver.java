package org.belay.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.belay.matching.AssignmentOutcome.Cancelled;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Solved;

/**
 * The exact solver: successive shortest augmenting paths with capacities on each mentee's most promising mentors, then
 * pricing of all pairs with the dual values until none would improve the result. That proves the optimum, and the proof
 * is worked out over every pair, wish and place for each result.
 *
 * <p>Memory: two bytes for each pair. Time: about half a second for 10 000 mentees and 4 000 mentors, most of it scoring.
 *
 * <p>Ties: all arithmetic is on integers, and mentees are placed in the order of their indices along the shortest path
 * found first, mentors before mentees and lower indices before higher. The result is a function of the problem alone, not
 * of threads or time. Under {@link Objective#SCORE} a pair with score 0 adds nothing and is not proposed.
 *
 * <p>Sources: Jonker & Volgenant, Computing 38 (1987); Ahuja, Magnanti & Orlin, Network Flows (1993), ch. 9 and 12.
 */
public final class AssignmentSolver {
    /** After so many branches for people who are each other's mentor the best result so far is given, with its gap. */
    public static final int BRANCH_LIMIT = 20_000;

    private static final int LARGEST_BONUS = 1_000_000_000;

    private final AssignmentProblem problem;
    private final Objective objective;
    private final Attention attention;
    private int branches;

    private AssignmentSolver(AssignmentProblem problem, Objective objective, SolverProgress progress) {
        this.problem = problem;
        this.objective = objective;
        this.attention = new Attention(progress);
    }

    /**
     * Solves a problem on the calling thread, which may be interrupted to cancel; scoring and pricing use the common pool.
     *
     * @throws IllegalArgumentException when a score is out of range or the demands are too large for exact arithmetic
     *     (the largest demand times the smaller number of people above 100 000)
     */
    public static AssignmentOutcome solve(AssignmentProblem problem, Objective objective, SolverProgress progress) {
        try {
            return new AssignmentSolver(problem, objective, progress).run();
        } catch (CancellationException cancelled) {
            return new Cancelled();
        }
    }

    private AssignmentOutcome run() {
        var start = System.nanoTime();
        var table = ScoreTable.of(problem.mentees(), problem.mentors(), problem.scores(), attention);
        var plan = LockPlan.of(problem, table);
        if (!plan.faults().isEmpty()) {
            return new LocksRejected(List.copyOf(plan.faults()));
        }
        var maxDemand = Arrays.stream(problem.demands()).max().orElse(0);
        var flow = new FlowState(plan.capacity(), plan.demand(), plan.unitsBefore(), maxDemand, tier(maxDemand));
        var engine = new AssignmentEngine(table, flow, attention);
        var solution = solveAt(engine, plan, 0);
        if (objective == Objective.FAIR) {
            solution = raiseFloor(engine, plan, solution);
        }
        return new Solved(result(solution, table, plan, flow.tier, engine.rounds(), start));
    }

    /** More than any exchange along one path or cycle can change in scores, so participation goes first. */
    private int tier(int maxDemand) {
        if (objective == Objective.SCORE) {
            return 0;
        }
        var tier = (Math.min(problem.mentees(), problem.mentors()) + 2L) * PairScores.MAX_SCORE;
        if (tier * (maxDemand + 1L) > LARGEST_BONUS) {
            throw new IllegalArgumentException("Demands up to " + maxDemand + " are too large for so many people");
        }
        return (int) tier;
    }

    /** A result at a floor, with the proof of what it would be if people could be each other's mentor. */
    private record Solution(int floor, Separation.Result found, Duals duals, Certificate certificate) {}

    private Solution solveAt(AssignmentEngine engine, LockPlan plan, int floor) {
        engine.floor(floor);
        engine.optimize();
        var duals = engine.duals();
        var lockedValue = 0L;
        for (var pair : plan.pairs()) {
            lockedValue += pair.score();
        }
        for (var i = 0; i < problem.mentees(); i++) {
            for (var unit = 1; unit <= plan.unitsBefore()[i]; unit++) {
                lockedValue += engine.flow().bonus(i, unit - plan.unitsBefore()[i]);
            }
        }
        var certificate = engine.certificate(duals, lockedValue);
        if (!certificate.proven()) {
            throw new IllegalStateException("Result without proof: " + certificate);
        }
        var separation = new Separation(engine, problem.mentorSelf(), plan.menteeSelf(), attention, BRANCH_LIMIT);
        var found = separation.solve();
        branches += found.branches();
        return new Solution(floor, found, duals, certificate);
    }

    /** Finds the highest floor at which as many take part as without any, by halving. */
    private Solution raiseFloor(AssignmentEngine engine, LockPlan plan, Solution without) {
        var wanted = participation(without.found.pairs(), plan);
        var best = without;
        var low = 0;
        int high = PairScores.MAX_SCORE;
        while (low < high && !without.found.pairs().isEmpty()) {
            var middle = (low + high + 1) / 2;
            var solution = solveAt(engine, plan, middle);
            if (participation(solution.found.pairs(), plan).equals(wanted)) {
                best = solution;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private List<Integer> participation(List<AssignmentProblem.Pair> pairs, LockPlan plan) {
        var units = plan.unitsBefore().clone();
        for (var pair : pairs) {
            units[pair.mentee()]++;
        }
        var counts = new ArrayList<Integer>();
        for (var unit : units) {
            while (counts.size() < unit) {
                counts.add(0);
            }
            for (var k = 0; k < unit; k++) {
                counts.set(k, counts.get(k) + 1);
            }
        }
        return List.copyOf(counts);
    }

    private Assignment result(Solution solution, ScoreTable table, LockPlan plan, int tier, int rounds, long start) {
        var pairs = new ArrayList<>(plan.pairs());
        var lowest = -1;
        for (var pair : solution.found.pairs()) {
            var score = table.rows[pair.mentee()][pair.mentor()];
            pairs.add(new Assignment.Pair(pair.mentee(), pair.mentor(), score, false));
            lowest = lowest < 0 ? score : Math.min(lowest, score);
        }
        pairs.sort(Comparator.comparingInt(Assignment.Pair::mentee).thenComparingInt(Assignment.Pair::mentor));
        return new Assignment(
                List.copyOf(pairs),
                pairs.stream().mapToLong(Assignment.Pair::score).sum(),
                participation(solution.found.pairs(), plan),
                lowest,
                solution.floor,
                tier,
                solution.duals,
                solution.certificate,
                branches,
                solution.found.bound() - solution.found.value(),
                rounds,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
