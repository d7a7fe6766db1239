package org.belay.goal;

/** How a goal stands, in one word; what coordinators read of it beside the level. */
public enum GoalStatus {
    OPEN,
    /** A setback is not over yet. */
    SETBACK,
    /** Under way again after a setback. */
    RECOVERED,
    REACHED,
    SET_ASIDE;

    /** What counts as a success: getting up again is one. */
    public boolean success() {
        return this == RECOVERED || this == REACHED;
    }

    static GoalStatus of(GoalState state, boolean openSetback, boolean recovered) {
        return switch (state) {
            case REACHED -> REACHED;
            case SET_ASIDE -> SET_ASIDE;
            case OPEN -> openSetback ? SETBACK : recovered ? RECOVERED : OPEN;
        };
    }
}
