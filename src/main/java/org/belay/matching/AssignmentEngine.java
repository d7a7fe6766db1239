package org.belay.matching;

import java.util.HashSet;
import java.util.Set;

/**
 * Solves an assignment over all pairs while looking at few of them: optimizes over the pairs considered, prices every
 * pair with the dual values, takes in those that would improve the result, and repeats until there is none. Every
 * round starts from the flow and prices of the one before. So does a new {@link #optimize} after pairs were forbidden or
 * allowed.
 */
final class AssignmentEngine {
    private static final int FIRST_CONSIDERED = 12;
    private static final int ADDED_PER_ROUND = 6;
    /** Spreads ties, so that mentees with equal scores do not all consider the same mentors first. */
    private static final long STRIDE = 7919;

    private final ScoreTable table;
    private final short[][] rows;
    private final FlowState flow;
    private final PathSearch search;
    private final Attention attention;
    /** Pairs whose score is changed for a while. */
    private final Set<Long> exempt = new HashSet<>();

    private int floor;
    private int rounds;

    AssignmentEngine(ScoreTable table, FlowState flow, Attention attention) {
        this.table = table;
        this.rows = table.rows;
        this.flow = flow;
        this.attention = attention;
        this.search = new PathSearch(flow);
    }

    FlowState flow() {
        return flow;
    }

    /** Pricing rounds so far. */
    int rounds() {
        return rounds;
    }

    int score(AssignmentProblem.Pair pair) {
        return rows[pair.mentee()][pair.mentor()];
    }

    /** Gives a pair another score, or forbids it, from the next {@link #optimize} on. The floor goes by the score it had. */
    void rescore(int i, int j, int score) {
        flow.forget(i, j);
        table.set(i, j, (short) score);
    }

    /** Whatever scores these pairs get, they stay in if they had at least the floor before. */
    void exempt(int i, int j) {
        exempt.add(cell(i, j));
    }

    void endExemptions() {
        exempt.clear();
    }

    /** Excludes all pairs with a lower score, from the next {@link #optimize} on. */
    void floor(int lowest) {
        floor = lowest;
        for (var i = 0; i < flow.mentees; i++) {
            for (var c = flow.consideredSize[i] - 1; c >= 0; c--) {
                if (excluded(i, flow.considered[i][c])) {
                    flow.forget(i, flow.considered[i][c]);
                }
            }
        }
    }

    private boolean excluded(int i, int j) {
        var score = rows[i][j];
        return score < floor && (score == PairScores.FORBIDDEN || !exempt.contains(cell(i, j)));
    }

    private long cell(int i, int j) {
        return (long) i * flow.mentors + j;
    }

    /** Brings the flow to the optimum over all pairs. */
    void optimize() {
        repair();
        var most = rounds == 0 ? FIRST_CONSIDERED : ADDED_PER_ROUND;
        while (price(most) > 0) {
            repair();
            most = ADDED_PER_ROUND;
        }
    }

    private void repair() {
        attention.stage(SolverProgress.Stage.ASSIGNING, flow.mentees);
        for (var i = 0; i < flow.mentees; i++) {
            while (flow.pending(i) > 0) {
                search.place(i);
            }
            attention.step();
        }
        var indexed = false;
        for (var j = 0; j < flow.mentors; j++) {
            while (flow.isShort(j)) {
                if (!indexed) {
                    search.indexColumns();
                    indexed = true;
                }
                search.fill(j);
                attention.step();
            }
        }
    }

    /** Takes in, for each mentee, the pairs that are worth more than the mentee's threshold. Returns how many mentees had any. */
    private int price(int most) {
        attention.stage(SolverProgress.Stage.PRICING, 0);
        rounds++;
        var promising = new boolean[flow.mentees];
        // Looks at prices and at what is the mentee's own, and changes only the latter.
        ScoreTable.inParallel(
                flow.mentees, i -> promising[i] = beats(rows[i], flow.price, flow.threshold[i]) && takeIn(i, most));
        // One after the other: settling a mentee frees places of mentors whom others have as well.
        var found = 0;
        for (var i = 0; i < flow.mentees; i++) {
            if (promising[i]) {
                flow.settle(i);
                found++;
            }
        }
        return found;
    }

    /** Whether any pair of the row may be worth more than the threshold. Simple enough to run on vector registers. */
    static boolean beats(short[] row, int[] price, int threshold) {
        var best = Integer.MIN_VALUE;
        for (var j = 0; j < row.length; j++) {
            best = Math.max(best, row[j] - price[j]);
        }
        return best > threshold;
    }

    private boolean takeIn(int i, int most) {
        var row = rows[i];
        var threshold = flow.threshold[i];
        var value = new int[most];
        var mentor = new int[most];
        var size = 0;
        var start = (int) (i * STRIDE % row.length);
        for (var k = 0; k < row.length; k++) {
            var j = start + k < row.length ? start + k : start + k - row.length;
            var v = row[j] - flow.price[j];
            if (v <= threshold || (size == most && v <= value[size - 1]) || excluded(i, j) || flow.isMatched(i, j)) {
                continue;
            }
            var at = size < most ? size++ : size - 1;
            for (; at > 0 && value[at - 1] < v; at--) {
                value[at] = value[at - 1];
                mentor[at] = mentor[at - 1];
            }
            value[at] = v;
            mentor[at] = j;
        }
        for (var k = 0; k < size; k++) {
            flow.consider(i, mentor[k], row[mentor[k]]);
        }
        return size > 0;
    }

    /** Duals that hold for every pair: thresholds of mentees without demand and prices of closed mentors are worked out. */
    Duals duals() {
        var threshold = flow.threshold.clone();
        var price = flow.price.clone();
        for (var j = 0; j < flow.mentors; j++) {
            if (flow.capacity[j] > 0) {
                continue;
            }
            price[j] = 0;
            for (var i = 0; i < flow.mentees; i++) {
                if (flow.demand[i] > 0 && !excluded(i, j)) {
                    price[j] = Math.max(price[j], rows[i][j] - threshold[i]);
                }
            }
        }
        for (var i = 0; i < flow.mentees; i++) {
            if (flow.demand[i] > 0) {
                continue;
            }
            threshold[i] = 0;
            for (var j = 0; j < flow.mentors; j++) {
                if (!excluded(i, j)) {
                    threshold[i] = Math.max(threshold[i], rows[i][j] - price[j]);
                }
            }
        }
        return new Duals(price, threshold);
    }

    /** The proof of the present result, from the scores of all pairs. */
    Certificate certificate(Duals duals, long lockedValue) {
        return Certificate.of(
                (i, row) -> System.arraycopy(rows[i], 0, row, 0, row.length), flow, duals, floor, lockedValue);
    }
}
