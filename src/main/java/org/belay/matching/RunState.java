package org.belay.matching;

/** Where a match run stands. */
public enum RunState {
    RUNNING,
    FINISHED,
    CANCELLED,
    FAILED
}
