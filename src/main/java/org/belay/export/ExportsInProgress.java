package org.belay.export;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.belay.export.ExportProgress.Stage;
import org.springframework.stereotype.Component;

/**
 * The files that are being made in this application, one after the other, so that memory is that of one however many ask.
 * Any page finds them here, and they outlive every page.
 */
@Component
class ExportsInProgress {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<ExportId, Run> runs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("exports").factory());

    /** The making of a file, for whoever works on it. */
    static final class Run {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Stage stage = Stage.WAITING;
        private volatile long done;
        private volatile long total;
        private volatile boolean stopping;

        /** @throws CancellationException when somebody asked to stop */
        void check() {
            if (stopping) {
                throw new CancellationException();
            }
        }

        void begins(long rows) {
            total = rows;
            stage = Stage.READING;
        }

        void read(long rows) {
            check();
            done = rows;
        }

        void writes() {
            stage = Stage.WRITING;
        }

        private ExportProgress progress() {
            return new ExportProgress(stage, done, total, stopping);
        }
    }

    /** @param work also ends what it begins: here nothing is known but that it goes on */
    void start(ExportId id, Consumer<Run> work) {
        var run = new Run();
        runs.put(id, run);
        worker.execute(() -> {
            try {
                work.accept(run);
            } finally {
                runs.remove(id);
                run.ended.countDown();
            }
        });
    }

    Optional<ExportProgress> progress(ExportId id) {
        return Optional.ofNullable(runs.get(id)).map(Run::progress);
    }

    void stop(ExportId id) {
        Optional.ofNullable(runs.get(id)).ifPresent(run -> run.stopping = true);
    }

    /** Waits until the file is there, or will not be. */
    void await(ExportId id, Duration longest) throws InterruptedException {
        var run = runs.get(id);
        if (run != null && !run.ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Still running: " + id);
        }
    }

    /** They end with the application, and say so while the database is still there. */
    @PreDestroy
    void stopAll() throws InterruptedException {
        runs.values().forEach(run -> run.stopping = true);
        worker.shutdown();
        worker.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
