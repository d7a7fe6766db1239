package org.belay.scheduling;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.belay.scheduling.ScheduleSolver.Limits;
import org.slf4j.LoggerFactory;

/**
 * Measures how long it takes until all sessions of a cohort have their place: 500 pairs with six sessions each, half a
 * year, three time zones, clocks that change on the way, a quarter in person in 20 rooms, 20 circles whose facilitators
 * take two a week. The time includes building the solver and its model, not reading a database. Median of 5 runs after
 * one to warm up, and that first one, which is what a coordinator waits for after a start; then once more for as long as
 * the search goes on. Each schedule is checked by {@link ScheduleCheck}.
 *
 * <p>Arguments: the number of pairs and of sessions, 500 and 6 if there are none.
 */
final class ScheduleBench {

    private static final long SEED = 20261129;
    private static final int RUNS = 5;
    private static final Duration GOAL = Duration.ofSeconds(5);

    private ScheduleBench() {}

    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
        var pairs = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        var sessions = args.length > 1 ? Integer.parseInt(args[1]) : 6;
        var facts = new RandomSchedules(SEED, LocalDate.of(2026, 9, 7), 26)
                .sharingHours()
                .cohort(pairs, sessions, pairs / 25, Math.max(1, pairs / 25));
        System.out.printf(
                "Scheduling %d pairs x %d sessions and %d circles, %d people, %d rooms, 26 weeks; Timefold Solver 2.2.0, Java %s, seed %d%n",
                pairs,
                sessions,
                pairs / 25,
                facts.people().size(),
                facts.places().size(),
                Runtime.version(),
                SEED);
        var cold = feasible(facts);
        var times = new long[RUNS];
        var processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (var run = 0; run < RUNS; run++) {
            times[run] = feasible(facts);
        }
        // On a machine that does other things besides, this says more than the clock.
        processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / RUNS / 1_000_000;
        Arrays.sort(times);
        System.out.printf(
                "all placed and nothing broken after %d ms (median of %d; %d ms of processor time), the first time %d ms; goal %d ms: %s%n",
                times[RUNS / 2],
                RUNS,
                processor,
                cold,
                GOAL.toMillis(),
                Math.max(cold, times[RUNS / 2]) <= GOAL.toMillis() ? "met" : "missed");
        improved(facts);
    }

    /** Stops at the first schedule in which everything has a place. */
    private static long feasible(RandomSchedules.Case facts) {
        var began = System.nanoTime();
        var solver = new ScheduleSolver(facts.problem(), Limits.USUAL);
        var reached = new AtomicLong();
        var all = facts.problem().meetings().size();
        var result = solver.solve(progress -> {
            if (progress.placed() == all && reached.get() == 0) {
                reached.set(System.nanoTime());
                solver.stop();
            }
        });
        require(facts, result);
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void improved(RandomSchedules.Case facts) {
        var result = new ScheduleSolver(facts.problem(), Limits.USUAL).solve(progress -> {});
        require(facts, result);
        System.out.printf(
                "searched on to the end: %d of %d placed, %d in preferred hours, %d ms%n",
                result.placed(),
                facts.problem().meetings().size(),
                result.preferred(),
                result.time().toMillis());
    }

    private static void require(RandomSchedules.Case facts, ScheduleResult result) {
        var wrong = ScheduleCheck.of(facts, result);
        if (!wrong.isEmpty() || !result.unplaced().isEmpty()) {
            throw new IllegalStateException(result.unplaced().size() + " unplaced, wrong: " + wrong);
        }
    }
}
