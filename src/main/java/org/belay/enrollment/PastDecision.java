package org.belay.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one application, by whom and when.
 *
 * @param undoneAt when it was taken back, null when it was not
 */
public record PastDecision(
        Decision decision,
        String by,
        Instant at,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {}
