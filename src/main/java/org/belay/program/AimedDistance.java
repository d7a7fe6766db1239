package org.belay.program;

import org.jspecify.annotations.Nullable;

/**
 * How far the mentor should be ahead of the mentee, in grades or years; negative where the mentee is ahead.
 *
 * @param lowest the least that the rule allows; null when it sets none, or is not in force
 * @param highest the most that the rule allows; null when it sets none, or is not in force
 * @param best what adds most to the score
 */
public record AimedDistance(
        @Nullable Integer lowest, @Nullable Integer highest, int best) {

    /** Either way. */
    public static final int LARGEST = 60;

    static final AimedDistance GRADES = new AimedDistance(null, null, 2);
    static final AimedDistance YEARS = new AimedDistance(null, null, 3);

    AimedDistance withoutLimits() {
        return new AimedDistance(null, null, best);
    }

    /** Whether it limits anything, and by limits that can be met. */
    boolean limits() {
        return (lowest != null || highest != null)
                && inRange(lowest)
                && inRange(highest)
                && (lowest == null || highest == null || lowest <= highest);
    }

    boolean bestInRange() {
        return inRange(best);
    }

    private static boolean inRange(@Nullable Integer distance) {
        return distance == null || Math.abs((long) distance) <= LARGEST;
    }
}
