package org.belay.organization;

/** Whether somebody works here, is away for long, or has left. */
public enum PersonState {
    ACTIVE,
    ON_LEAVE,
    LEFT
}
