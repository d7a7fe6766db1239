package org.belay.goal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stage on the way to a goal. */
public record GoalMilestone(
        MilestoneId id,
        GoalId goal,
        String milestone,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    public static final int LONGEST = 200;

    /** So many each. */
    public static final int MOST = 20;

    public boolean done() {
        return doneAt != null;
    }
}
