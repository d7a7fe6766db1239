package org.belay.goal;

/** An own goal of a match that is over, and where it could be carried to. */
public record GoalToCarry(Goal goal, GoalSpot to) {}
