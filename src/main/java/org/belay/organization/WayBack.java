package org.belay.organization;

import org.belay.shared.Progress;

/**
 * The way back from imports of some kinds; the feature that imports them knows it. {@link ImportBatches} asks who may,
 * sees to it that a batch is undone once, and writes it down.
 */
public interface WayBack {

    boolean from(ImportKind kind);

    /** What undoing would do now; nothing is changed. */
    ImportUndo effect(ImportBatchId batch);

    /** Takes the batch back, and forgets what was kept of it; within the transaction of whoever calls. */
    ImportUndo undo(ImportBatchId batch, Progress progress);
}
