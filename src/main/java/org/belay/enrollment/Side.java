package org.belay.enrollment;

/** On which side of a match somebody takes part. */
public enum Side {
    MENTOR,
    MENTEE,
    BOTH;

    public boolean mentors() {
        return this != MENTEE;
    }

    public boolean learns() {
        return this != MENTOR;
    }
}
