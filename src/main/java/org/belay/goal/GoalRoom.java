package org.belay.goal;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may write another goal.
 *
 * @param with the partner, or the circle; null for oneself
 * @param open goals there are
 * @param limit of the program
 */
public record GoalRoom(@Nullable String with, boolean ofCircle, int open, int limit) {

    public boolean room() {
        return open < limit;
    }
}
