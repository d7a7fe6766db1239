package org.belay.goal;

import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands, without its words.
 *
 * @param owner null for a goal of a circle
 * @param levelAtStart from -2 to +2
 * @param levelNow from -2 to +2
 * @param weight from 1 to 3, beside the other goals of its owner
 */
public record GoalStanding(@Nullable PersonId owner, GoalStatus status, int levelAtStart, int levelNow, int weight) {

    /** Those set aside are neither reached nor missed. */
    public boolean counts() {
        return status != GoalStatus.SET_ASIDE;
    }
}
