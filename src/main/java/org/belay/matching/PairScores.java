package org.belay.matching;

/**
 * Scores of all pairs, one mentee at a time. The solver asks for each row once, from several threads at a time, so an
 * implementation must not share working memory between calls.
 */
@FunctionalInterface
public interface PairScores {

    /** Marks a pair that a rule excludes. */
    short FORBIDDEN = Short.MIN_VALUE;

    /** The largest score: 100 points in centi-points. */
    short MAX_SCORE = 10_000;

    /**
     * Writes the score of every mentor for one mentee.
     *
     * @param mentee index of the mentee
     * @param scores to be filled for each mentor's index with 0 to {@link #MAX_SCORE} or {@link #FORBIDDEN}
     */
    void row(int mentee, short[] scores);
}
