package org.belay.worklist;

import java.time.Instant;
import org.belay.matching.MatchId;
import org.jspecify.annotations.Nullable;

/**
 * A pair that a number of the health strip does not count as it should be.
 *
 * @param activeSince null for what came in from a file without it
 * @param lastMet when their last session that was held began, null for none
 * @param next when their next session begins, null for none
 */
public record PairLeft(
        MatchId match,
        String mentee,
        String mentor,
        @Nullable Instant activeSince,
        @Nullable Instant lastMet,
        @Nullable Instant next) {}
