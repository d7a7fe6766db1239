package org.belay.goal;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a goal said from some day on.
 *
 * @param revision 1 for the first
 * @param writtenBy the owner, or of a goal of a circle one of its people
 * @param why it was revised; null for the first, or where nothing was said
 * @param check what somebody else said of it
 */
public record Wording(
        GoalId goal,
        int revision,
        Instant writtenAt,
        PersonId writtenBy,
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

    /** The same without what somebody else said of it. */
    Wording unchecked() {
        return new Wording(goal, revision, writtenAt, writtenBy, why, text, null);
    }

    /** Whether somebody else agreed that it is realistic. */
    public boolean agreed() {
        return check != null && check.agreed();
    }
}
