package org.belay.matching;

import java.util.Arrays;

/**
 * A set of small numbers for each person, 64 of them a column: who compares one person with many walks along one column
 * after the other, which runs on vector registers.
 */
final class BitColumns {
    private final long[][] columns;

    BitColumns(int people, int numbers) {
        columns = new long[Math.max(1, (numbers + Long.SIZE - 1) / Long.SIZE)][people];
    }

    void add(int person, int number) {
        columns[number / Long.SIZE][person] |= 1L << number;
    }

    /** Gives a person the numbers whose bits are set. */
    void put(int person, long[] words) {
        for (var w = 0; w < words.length; w++) {
            columns[w][person] = words[w];
        }
    }

    /** How many numbers a person has. */
    int count(int person) {
        var sum = 0;
        for (var column : columns) {
            sum += Long.bitCount(column[person]);
        }
        return sum;
    }

    /**
     * How many numbers each of some neighbors has in common with somebody of another set.
     *
     * @param first the first of them
     * @param common to be filled, one place a neighbor
     * @param many how many of them
     */
    void common(BitColumns others, int other, int first, int[] common, int many) {
        Arrays.fill(common, 0, many, 0);
        for (var w = 0; w < columns.length; w++) {
            addCommon(others.columns[w][other], columns[w], first, common, many);
        }
    }

    private static void addCommon(long word, long[] column, int first, int[] common, int many) {
        for (var k = 0; k < many; k++) {
            common[k] += Long.bitCount(word & column[first + k]);
        }
    }
}
