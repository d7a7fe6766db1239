package org.belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A match in a list. */
public record MatchRow(
        MatchId id,
        Party mentee,
        Party mentor,
        MatchState state,
        Instant publishedAt,
        @Nullable Instant endedAt,
        long version) {}
