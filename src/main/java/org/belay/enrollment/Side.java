package org.belay.enrollment;

/** On which side of a match somebody takes part. */
public enum Side {
    MENTOR,
    MENTEE,
    BOTH
}
