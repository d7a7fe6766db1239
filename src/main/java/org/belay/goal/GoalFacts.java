package org.belay.goal;

import org.jspecify.annotations.Nullable;

/**
 * What coordinators read of a goal.
 *
 * @param owner the person, or the circle
 * @param text null unless its owner shares it
 */
public record GoalFacts(
        GoalId goal,
        String owner,
        boolean ofCircle,
        GoalStatus status,
        int levelAtStart,
        int levelNow,
        @Nullable GoalText text) {}
