package org.belay.matching;

import java.util.Arrays;

/**
 * What each pair of people is worth, twice, so that all duals are whole. Nobody is worth anything alone.
 *
 * @param rows for each person one number for each other; {@link #NO_EDGE} where there is no pair
 */
@SuppressWarnings("ArrayRecordComponent") // large and primitive on purpose; never changed once made
record PeerWeights(int[][] rows) {

    static final int NO_EDGE = 0;

    /**
     * @param scores symmetric
     * @param floor pairs with a lower score are left out
     * @param bonus what any pair counts besides its score
     * @param taken who is not to be matched
     */
    static PeerWeights of(short[][] scores, int floor, int bonus, boolean[] taken) {
        return new PeerWeights(build(scores, floor, taken, 1, bonus));
    }

    /** Every pair counts the same, so that the largest sum is that of the most pairs. */
    static PeerWeights alike(short[][] scores, int floor, boolean[] taken) {
        return new PeerWeights(build(scores, floor, taken, 0, 1));
    }

    private static int[][] build(short[][] scores, int floor, boolean[] taken, int times, int bonus) {
        var rows = new int[scores.length][scores.length];
        for (var u = 0; u < scores.length; u++) {
            for (var v = 0; !taken[u] && v < scores.length; v++) {
                if (u != v && !taken[v] && scores[u][v] != PairScores.FORBIDDEN && scores[u][v] >= floor) {
                    rows[u][v] = 2 * (times * scores[u][v] + bonus);
                }
            }
        }
        return rows;
    }

    int people() {
        return rows.length;
    }

    int[] row(int person) {
        return rows[person];
    }

    /** The largest weight of one pair, counted once: where the duals, which are doubled, begin. */
    int highest() {
        return Arrays.stream(rows).flatMapToInt(Arrays::stream).max().orElse(0) / 2;
    }

    /** Twice what a matching is worth. */
    long twiceTheValue(int[] mates) {
        var sum = 0L;
        for (var u = 0; u < mates.length; u++) {
            if (mates[u] > u) {
                sum += rows[u][mates[u]];
            }
        }
        return sum;
    }
}
