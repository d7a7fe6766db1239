package org.belay.feedback;

/** Whether a participant would take part once more. */
public enum WouldTakePartAgain {
    YES,
    MAYBE,
    NO
}
