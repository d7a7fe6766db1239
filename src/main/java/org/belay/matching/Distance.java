package org.belay.matching;

import org.jspecify.annotations.Nullable;

/**
 * How far the mentor should be ahead of the mentee; negative where the mentee is ahead.
 *
 * @param wanted the distance that gives all points
 * @param tolerance how far from it the points end, at least 0
 * @param lowest the least that the rule allows; null when it sets none
 * @param highest the most that the rule allows, at least {@code lowest}; null when it sets none
 */
public record Distance(
        int wanted,
        int tolerance,
        @Nullable Integer lowest,
        @Nullable Integer highest) {

    /** @throws IllegalArgumentException when a number is out of its range */
    public Distance {
        if (tolerance < 0 || (lowest != null && highest != null && lowest > highest)) {
            throw new IllegalArgumentException("No distance: " + tolerance + ", " + lowest + " to " + highest);
        }
    }

    /** A distance that no rule limits. */
    public static Distance of(int wanted, int tolerance) {
        return new Distance(wanted, tolerance, null, null);
    }

    /** The same where neither is to be ahead; limits then count from both sides. */
    Distance amongEquals() {
        return new Distance(0, tolerance, lowest, highest);
    }

    /**
     * Whether the rule allows it.
     *
     * @param parts the distance in parts of a unit
     * @param unit how many parts make one
     */
    boolean allows(long parts, int unit) {
        return (lowest == null || parts >= (long) lowest * unit) && (highest == null || parts <= (long) highest * unit);
    }
}
