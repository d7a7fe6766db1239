package org.belay.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One solving of what the locks of a problem leave over, from wherever its engine stands. */
final class SolverRun {
    private static final int LARGEST_BONUS = 1_000_000_000;

    private final long start;
    private final AssignmentProblem problem;
    private final Objective objective;
    private final ScoreTable table;
    private final LockPlan plan;
    private final Attention attention;
    private int branches;

    /**
     * @param table without the pairs that the plan excludes
     * @param start when it began, by {@link System#nanoTime}
     */
    SolverRun(
            AssignmentProblem problem,
            Objective objective,
            ScoreTable table,
            LockPlan plan,
            Attention attention,
            long start) {
        this.start = start;
        this.problem = problem;
        this.objective = objective;
        this.table = table;
        this.plan = plan;
        this.attention = attention;
    }

    /** From the start. */
    AssignmentEngine engine() {
        var maxDemand = Arrays.stream(problem.demands()).max().orElse(0);
        return engine(new FlowState(plan.capacity(), plan.demand(), plan.unitsBefore(), maxDemand, tier(maxDemand)));
    }

    /** From a flow of before. */
    AssignmentEngine engine(FlowState flow) {
        return new AssignmentEngine(table, flow, attention);
    }

    Assignment solve(AssignmentEngine engine) {
        var solution = solveAt(engine, 0);
        if (objective == Objective.FAIR) {
            solution = raiseFloor(engine, solution);
        }
        return result(solution, engine);
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

    private Solution solveAt(AssignmentEngine engine, int floor) {
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
        var separation = new Separation(
                engine, problem.mentorSelf(), plan.menteeSelf(), attention, AssignmentSolver.BRANCH_LIMIT);
        var found = separation.solve();
        branches += found.branches();
        return new Solution(floor, found, duals, certificate);
    }

    /** Finds the highest floor at which as many take part as without any, by halving. */
    private Solution raiseFloor(AssignmentEngine engine, Solution without) {
        var wanted = participation(without.found.pairs());
        var best = without;
        var low = 0;
        int high = PairScores.MAX_SCORE;
        while (low < high && !without.found.pairs().isEmpty()) {
            var middle = (low + high + 1) / 2;
            var solution = solveAt(engine, middle);
            if (participation(solution.found.pairs()).equals(wanted)) {
                best = solution;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private List<Integer> participation(List<AssignmentProblem.Pair> pairs) {
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

    private Assignment result(Solution solution, AssignmentEngine engine) {
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
                participation(solution.found.pairs()),
                lowest,
                solution.floor,
                engine.flow().tier,
                solution.duals,
                solution.certificate,
                branches,
                solution.found.bound() - solution.found.value(),
                engine.rounds(),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
