package org.belay.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recorded obstacle on a goal.
 *
 * @param levelBefore where the goal stood; it is over once it stands there again
 * @param recoveredAt null while it is not over
 */
public record Setback(
        SetbackId id,
        GoalId goal,
        Instant at,
        int levelBefore,
        String happened,
        String learned,
        String planIf,
        String planThen,
        @Nullable Instant recoveredAt) {

    public boolean over() {
        return recoveredAt != null;
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "Setback[" + id + "]";
    }
}
