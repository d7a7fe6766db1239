package org.belay.goal;

/** Where a goal stands, as its owner says. */
public enum GoalState {
    OPEN,
    REACHED,
    /** Put aside without blame; it can be taken up again. */
    SET_ASIDE
}
