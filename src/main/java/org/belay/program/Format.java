package org.belay.program;

/** How people are put together. */
public enum Format {
    ONE_TO_ONE,
    PEER_PAIR,
    CIRCLE
}
