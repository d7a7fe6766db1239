package org.belay.feedback;

/** When a participant was asked about the program. */
public enum TimePoint {
    MID,
    END
}
