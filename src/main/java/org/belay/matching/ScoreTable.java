package org.belay.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** All scores, two bytes a pair, so that pricing every pair again costs a walk through memory and not a scoring. */
final class ScoreTable {
    /** For reading. */
    final short[][] rows;

    final int mentors;
    private final boolean[] own;

    private ScoreTable(short[][] rows, int mentors, boolean own) {
        this.rows = rows;
        this.mentors = mentors;
        this.own = new boolean[rows.length];
        Arrays.fill(this.own, own);
    }

    /** The same scores, to be changed without changing these; costs a row's memory for each row that is changed. */
    ScoreTable fork() {
        return new ScoreTable(rows.clone(), mentors, false);
    }

    void set(int mentee, int mentor, short score) {
        if (!own[mentee]) {
            own[mentee] = true;
            rows[mentee] = rows[mentee].clone();
        }
        rows[mentee][mentor] = score;
    }

    /** @throws IllegalArgumentException when a score is neither forbidden nor in 0 to {@link PairScores#MAX_SCORE} */
    static ScoreTable of(int mentees, int mentors, PairScores scores, Attention attention) {
        var rows = new short[mentees][];
        attention.stage(SolverProgress.Stage.SCORING, mentees);
        inParallel(mentees, i -> {
            if (attention.cancelled()) {
                return;
            }
            var row = new short[mentors];
            scores.row(i, row);
            if (outOfRange(row)) {
                throw new IllegalArgumentException(
                        "Mentee " + i + " has a score out of range: " + Arrays.toString(row));
            }
            rows[i] = row;
        });
        attention.check();
        return new ScoreTable(rows, mentors, true);
    }

    private static boolean outOfRange(short[] row) {
        // Without a branch, so that it runs on vector registers.
        var highest = 0;
        var stray = 0;
        for (int score : row) {
            highest = Math.max(highest, score);
            stray = Math.max(stray, (score >> 31) & (score - PairScores.FORBIDDEN));
        }
        return highest > PairScores.MAX_SCORE || stray > 0;
    }

    /** Rows are independent of each other, so the result does not depend on the number of threads. */
    static void inParallel(int count, IntConsumer work) {
        var chunks = Math.min(count, 256);
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            var end = (int) ((long) count * (chunk + 1) / chunks);
            for (var i = (int) ((long) count * chunk / chunks); i < end; i++) {
                work.accept(i);
            }
        });
    }
}
