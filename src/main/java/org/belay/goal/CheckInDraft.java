package org.belay.goal;

import org.jspecify.annotations.Nullable;

/**
 * A check-in as somebody writes it.
 *
 * @param level where the goal stands now
 * @param confidence 0 to {@link #MOST_SURE}; null for not said
 * @param blocker what is in the way; sealed
 * @param nextStep the next small step
 * @param asksHelp whether partner and coordinators are asked to help, and coordinators read confidence and blocker
 */
public record CheckInDraft(
        int level,
        @Nullable Integer confidence,
        @Nullable String blocker,
        @Nullable String nextStep,
        boolean asksHelp) {

    public static final int MOST_SURE = 10;
    public static final int LONGEST_BLOCKER = 900;
    public static final int LONGEST_STEP = 200;
    public static final int LONGEST_ENCOURAGEMENT = 500;

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "CheckInDraft[" + level + "]";
    }
}
