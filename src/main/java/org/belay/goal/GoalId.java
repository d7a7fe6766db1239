package org.belay.goal;

/** Key of a goal. */
public record GoalId(long value) {}
