package org.belay.scheduling;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.belay.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The runs that are going on in this application, by cohort: any page finds them here, and they outlive every page. */
@Component
class SchedulesInProgress {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulesInProgress.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<CohortId, Run> runs = new ConcurrentHashMap<>();

    /** A run, for whoever works in it. */
    static final class Run {

        private final Thread thread;
        private volatile ScheduleProgress progress;
        private volatile boolean stopping;
        private @Nullable ScheduleSolver solver;

        Run(Instant startedAt, Thread thread) {
            this.thread = thread;
            this.progress = new ScheduleProgress(0, 0, startedAt, false);
        }

        /** Says how far it is. */
        void at(int meetings, int placed) {
            progress = new ScheduleProgress(meetings, placed, progress.startedAt(), stopping);
        }

        /** Who is to be stopped; at once, if somebody asked before. */
        synchronized void works(ScheduleSolver working) {
            solver = working;
            if (stopping) {
                working.stop();
            }
        }

        synchronized void stop() {
            stopping = true;
            at(progress.meetings(), progress.placed());
            if (solver != null) {
                solver.stop();
            }
        }
    }

    /** @param failed told of whatever went wrong */
    void start(CohortId cohort, Instant now, Consumer<Run> work, Runnable failed) {
        var started = new java.util.concurrent.CompletableFuture<Run>();
        var thread = Thread.ofPlatform()
                .daemon()
                .name("schedule-" + cohort.value())
                .unstarted(() -> {
                    var run = started.join();
                    try {
                        work.accept(run);
                    } catch (RuntimeException e) {
                        LOG.error("A schedule of cohort {} broke off", cohort.value(), e);
                        failed.run();
                    } finally {
                        runs.remove(cohort, run);
                    }
                });
        var run = new Run(now, thread);
        runs.put(cohort, run);
        started.complete(run);
        thread.start();
    }

    Optional<ScheduleProgress> progress(CohortId cohort) {
        return Optional.ofNullable(runs.get(cohort)).map(run -> run.progress);
    }

    void stop(CohortId cohort) {
        Optional.ofNullable(runs.get(cohort)).ifPresent(Run::stop);
    }

    /** Waits until the run that goes on has ended and is recorded. */
    void await(CohortId cohort, Duration longest) throws InterruptedException {
        var run = runs.get(cohort);
        if (run != null && !run.thread.join(longest)) {
            throw new IllegalStateException("Still running: " + cohort);
        }
    }

    /** Runs end with the application, and record what they have while the database is still there. */
    @PreDestroy
    void stopAll() throws InterruptedException {
        runs.values().forEach(Run::stop);
        for (var run : runs.values()) {
            run.thread.join(PATIENCE);
        }
    }
}
