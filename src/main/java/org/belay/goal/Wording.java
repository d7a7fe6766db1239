package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a goal said from some day on.
 *
 * @param revision 1 for the first
 * @param why it was revised; null for the first, or where nothing was said
 * @param check what somebody else said of it
 */
public record Wording(
        GoalId goal,
        int revision,
        Instant writtenAt,
        @Nullable String why,
        GoalText text,
        @Nullable RealityCheck check) {

    /**
     * Whether somebody else finds it realistic.
     *
     * @param suggestion what they would change; null when they agree
     */
    public record RealityCheck(
            PersonId by,
            String byName,
            Instant at,
            boolean agreed,
            @Nullable String suggestion) {}

    /** Whether somebody else agreed that it is realistic. */
    public boolean agreed() {
        return check != null && check.agreed();
    }
}
