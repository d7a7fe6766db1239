package org.belay.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can still be taken back.
 *
 * @param places how many it is about
 * @param name of the only one, else null
 * @param until when its mails leave
 */
public record MadeDecision(
        DecisionId id,
        Decision decision,
        int places,
        @Nullable String name,
        String by,
        Instant at,
        Instant until) {}
