package org.belay.recognition;

/** What a circle accomplished. The names are stored: never rename one. */
public enum Accomplished {
    GOAL_REACHED,
    /** A goal stands again where it stood before a setback. */
    RECOVERED,
    /** The circle met to its end. */
    COMPLETED
}
