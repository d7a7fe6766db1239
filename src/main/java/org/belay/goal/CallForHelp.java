package org.belay.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest check-in of their own of somebody who asks for help with a goal, as coordinators read it. */
public record CallForHelp(
        GoalId goal,
        CheckInId checkIn,
        String owner,
        Instant at,
        int level,
        @Nullable Integer confidence,
        @Nullable String blocker) {

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CallForHelp[" + goal + "]";
    }
}
