package org.belay.matching;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The runs that are going on in this application, by cohort: any page finds them here, and they outlive every page. */
@Component
class RunsInProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RunsInProgress.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<CohortId, Run> runs = new ConcurrentHashMap<>();

    /** The thread that solves and what it last said. */
    private static final class Run implements SolverProgress {

        private final Instant startedAt;
        private volatile RunProgress progress;
        private volatile boolean cancelled;
        private @Nullable Thread thread;

        Run(Instant startedAt) {
            this.startedAt = startedAt;
            this.progress = new RunProgress(Stage.SCORING, 0, 0, startedAt, false);
        }

        @Override
        public void at(Stage stage, int done, int total) {
            progress = new RunProgress(stage, done, total, startedAt, cancelled);
        }

        synchronized void start(Thread solving) {
            thread = solving;
            solving.start();
        }

        synchronized void cancel() {
            cancelled = true;
            progress = new RunProgress(progress.stage(), progress.done(), progress.total(), startedAt, true);
            if (thread != null) {
                thread.interrupt();
            }
        }

        synchronized @Nullable Thread thread() {
            return thread;
        }
    }

    /**
     * Solves in the background.
     *
     * @param solve given where to say how far it has come; its thread is interrupted to cancel
     * @param record writes down what came of it; never interrupted
     * @param failed told of whatever went wrong with either
     */
    <R> void start(
            CohortId cohort,
            Instant now,
            Function<SolverProgress, R> solve,
            Consumer<R> record,
            Runnable failed) {
        var run = new Run(now);
        runs.put(cohort, run);
        run.start(Thread.ofPlatform()
                .daemon()
                .name("match-run-" + cohort.value())
                .unstarted(() -> {
                    try {
                        var result = solve.apply(run);
                        clearInterrupt();
                        record.accept(result);
                    } catch (RuntimeException e) {
                        clearInterrupt();
                        LOG.error("A match run of cohort {} broke off", cohort.value(), e);
                        failed.run();
                    } finally {
                        runs.remove(cohort, run);
                    }
                }));
    }

    /** What was solved is recorded even if somebody cancels at that moment; drivers dislike interrupted threads. */
    private static void clearInterrupt() {
        Thread.interrupted();
    }

    Optional<RunProgress> progress(CohortId cohort) {
        return Optional.ofNullable(runs.get(cohort)).map(run -> run.progress);
    }

    boolean cancel(CohortId cohort) {
        var run = runs.get(cohort);
        if (run != null) {
            run.cancel();
        }
        return run != null;
    }

    /** Waits until the run that goes on has ended and is recorded. */
    void await(CohortId cohort, Duration longest) throws InterruptedException {
        var run = runs.get(cohort);
        var thread = run == null ? null : run.thread();
        if (thread != null && !thread.join(longest)) {
            throw new IllegalStateException("Still running: " + cohort);
        }
    }

    /** Runs end with the application, and say so in the ledger while the database is still there. */
    @PreDestroy
    void stop() throws InterruptedException {
        for (var run : runs.values()) {
            run.cancel();
        }
        for (var run : runs.values()) {
            var thread = run.thread();
            if (thread != null) {
                thread.join(PATIENCE);
            }
        }
    }
}
