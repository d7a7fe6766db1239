package org.belay.organization;

/** Whether a person can be reached, and have an account. */
public enum EmailState {
    OWN,
    MISSING,
    /** Somebody else has the same, and nobody has said whose it is. */
    SHARED
}
