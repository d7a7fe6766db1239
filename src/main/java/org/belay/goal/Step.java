package org.belay.goal;

/** How a goal moved since the last time. */
public enum Step {
    BACK,
    SAME,
    /** Nearer to the next level, and not there yet. */
    CLOSER,
    NEXT_LEVEL
}
