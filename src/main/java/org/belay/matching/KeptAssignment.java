package org.belay.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Solved;

/**
 * A solved assignment that is kept with its scores, its flow and its prices, so that what more locks would come to can
 * be asked as often as one likes at little cost: each locked pair is taken out of the flow, who loses somebody by that is
 * placed again along shortest paths, and every pair is priced again. Each answer is proven over every pair, as a solution
 * from the start is.
 *
 * <p>What is kept never changes, so answers do not depend on what was asked before. Where several assignments are best, it
 * may be another one than {@link AssignmentSolver} gives: total, participation and floor are the same, and the pairs stay
 * closer to those of the kept one. Memory: that of a solution, for as long as it is kept.
 */
public final class KeptAssignment {
    private final AssignmentProblem problem;
    private final Objective objective;
    private final ScoreTable scores;
    private final FlowState flow;
    private final Assignment assignment;

    private KeptAssignment(
            AssignmentProblem problem, Objective objective, ScoreTable scores, LockPlan plan, long start) {
        this.problem = problem;
        this.objective = objective;
        this.scores = scores;
        var run = run(problem, plan, start);
        var engine = run.engine();
        assignment = run.solve(engine);
        // The optimum from which floors and the separation of couples set out.
        engine.floor(0);
        engine.optimize();
        flow = engine.flow();
    }

    /**
     * Solves a problem and keeps it.
     *
     * @return nothing when its locks cannot all be kept
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    public static Optional<KeptAssignment> of(AssignmentProblem problem, Objective objective) {
        var start = System.nanoTime();
        var scores = ScoreTable.of(
                problem.mentees(), problem.mentors(), problem.scores(), new Attention(SolverProgress.NONE));
        var plan = LockPlan.of(problem, scores);
        return plan.faults().isEmpty()
                ? Optional.of(new KeptAssignment(problem, objective, scores, plan, start))
                : Optional.empty();
    }

    private SolverRun run(AssignmentProblem locked, LockPlan plan, long start) {
        var table = scores.fork();
        plan.exclude(locked.mentorSelf(), table);
        return new SolverRun(locked, objective, table, plan, new Attention(SolverProgress.NONE), start);
    }

    public Assignment assignment() {
        return assignment;
    }

    /**
     * The best assignment with more locks.
     *
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
     */
    public AssignmentOutcome withLocks(List<AssignmentProblem.Pair> more) {
        var start = System.nanoTime();
        var locked = problem;
        var plan = LockPlan.of(problem, scores);
        var left = flow;
        for (var lock : more) {
            var locks = new ArrayList<>(locked.locks());
            locks.add(lock);
            locked = problem.withLocks(locks);
            plan = LockPlan.of(locked, scores);
            if (!plan.faults().isEmpty()) {
                return new LocksRejected(List.copyOf(plan.faults()));
            }
            left = left.lock(lock.mentee(), lock.mentor(), plan);
            var otherWayRound = problem.mentorSelf()[lock.mentee()];
            if (otherWayRound >= 0 && plan.menteeSelf()[lock.mentor()] >= 0) {
                left.forget(plan.menteeSelf()[lock.mentor()], otherWayRound);
            }
        }
        var run = run(locked, plan, start);
        return new Solved(run.solve(run.engine(left)));
    }
}
