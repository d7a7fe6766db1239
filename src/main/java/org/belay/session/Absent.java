package org.belay.session;

/** Who was absent from a missed session. */
public enum Absent {
    MENTOR,
    MENTEE,
    BOTH
}
