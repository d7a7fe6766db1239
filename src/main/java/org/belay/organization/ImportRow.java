package org.belay.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of imports.
 *
 * @param undoable whether it is the last one of its kind, and what it changed is still remembered
 */
public record ImportRow(
        ImportBatchId id,
        ImportBatch batch,
        @Nullable String appliedBy,
        Instant appliedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        boolean undoable) {}
