package org.belay.goal;

/** What somebody achieved with a goal: each is a success, and neither says anything of those who have not. */
public enum Achievement {
    GOAL_REACHED,
    /** The goal stands again where it stood before a setback. */
    RECOVERED
}
