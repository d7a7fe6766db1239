package org.belay.matching;

import java.util.concurrent.CancellationException;

/** Reports progress and notices when the thread that solves is interrupted. */
final class Attention {
    private static final int REPORT_EVERY = 256;

    private final Thread solving = Thread.currentThread();
    private final SolverProgress progress;
    private SolverProgress.Stage stage = SolverProgress.Stage.SCORING;
    private int total;
    private int done;

    Attention(SolverProgress progress) {
        this.progress = progress;
    }

    void stage(SolverProgress.Stage newStage, int newTotal) {
        stage = newStage;
        total = newTotal;
        done = 0;
        progress.at(stage, 0, total);
        check();
    }

    /** One more done, on the solving thread. */
    void step() {
        if (++done % REPORT_EVERY == 0) {
            progress.at(stage, done, total);
            check();
        }
    }

    /** May be asked from any thread. */
    boolean cancelled() {
        return solving.isInterrupted();
    }

    /** @throws CancellationException when the solving thread was interrupted; its flag stays set */
    void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
