package org.belay.session;

/** Where a session stands. */
public enum SessionState {
    PROPOSED,
    SCHEDULED,
    HELD,
    MISSED,
    CANCELLED,
    MOVED
}
