package org.belay.goal;

/**
 * A setback as somebody writes it, sealed.
 *
 * @param level where the goal stands after it
 * @param planIf when this comes again
 * @param planThen what they will do then
 */
public record SetbackDraft(int level, String happened, String learned, String planIf, String planThen) {

    public static final int LONGEST = 900;
    public static final int LONGEST_PLAN = 200;

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "SetbackDraft[" + level + "]";
    }
}
