package org.belay.matching;

/**
 * Dual values of an optimal assignment, in centi-points (with participation counted, plus multiples of
 * {@link Assignment#tier()}). They are hints; what a change costs exactly is found by solving again.
 *
 * @param price for each mentor, 0 or more: one more place is worth at most this
 * @param threshold for each mentee: pairs of score − price above it are taken, pairs below are not
 */
@SuppressWarnings("ArrayRecordComponent") // large and primitive on purpose; never changed once made
public record Duals(int[] price, int[] threshold) {

    /** Where there are no sides, and so no prices. */
    static final Duals NONE = new Duals(new int[0], new int[0]);

    /** At least so much the total loses when a pair that is not in the result, with the given score, is forced. */
    public long lossIfForced(int mentee, int mentor, int score) {
        return Math.max(0L, (long) threshold[mentee] + price[mentor] - score);
    }
}
