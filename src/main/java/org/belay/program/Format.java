package org.belay.program;

/** How people are put together. */
public enum Format {
    ONE_TO_ONE,
    PEER_PAIR,
    CIRCLE;

    /** Whether people take part as equals, without sides. */
    public boolean ofEquals() {
        return this != ONE_TO_ONE;
    }
}
