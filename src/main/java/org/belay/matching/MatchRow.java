package org.belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A match in a list.
 *
 * @param concern what one of the two says against it; null for nothing, and where the reader may not know
 */
public record MatchRow(
        MatchId id,
        Party mentee,
        Party mentor,
        MatchState state,
        Instant publishedAt,
        @Nullable Instant endedAt,
        long version,
        @Nullable PairConcern concern) {}
