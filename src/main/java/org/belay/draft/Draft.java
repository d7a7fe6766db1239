package org.belay.draft;

import java.time.Instant;

/** @param text as the form wrote it */
public record Draft(String text, Instant changedAt) {

    /** What was not even saved stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "Draft[" + changedAt + "]";
    }
}
