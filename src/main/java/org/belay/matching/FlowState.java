package org.belay.matching;

import java.util.Arrays;

/**
 * Flow and prices of one assignment: who has whom at present, the pairs under consideration, and the dual values.
 *
 * <p>The network is root → mentee (one unit per wanted mentor, each with its bonus) → mentor → root. At all times
 * <ul>
 *   <li>a matched pair has score − price ≥ threshold, any other pair considered has score − price ≤ threshold;
 *   <li>a mentee has let in exactly the units whose bonus is at least −threshold (ties either way);
 *   <li>a price is at least 0.
 * </ul>
 * So the state is optimal for the considered pairs once no mentee has a unit let in that is not placed
 * ({@link #pending}) and no mentor with a positive price has a free place ({@link #isShort}).
 */
final class FlowState {
    /** Price of a mentor without capacity, and threshold of a mentee without demand: out of reach for any pair. */
    static final int CLOSED = 1_500_000_000;

    final int mentees;
    final int mentors;
    final int[] demand;
    final int[] capacity;
    /** Units already used by locks: later units are worth less. */
    private final int[] unitsBefore;
    /** What the next better tier of units is worth; 0 when only the score counts. */
    final int tier;

    private final int maxDemand;

    final int[] price;
    final int[] threshold;
    /** Units that a mentee has let in, matched or pending. */
    final int[] letIn;
    /** The first {@code matched[i]} considered mentors of mentee i are the ones assigned. */
    final int[] matched;

    final int[][] considered;
    final int[][] consideredScore;
    final int[] consideredSize;

    final int[] used;
    final int[][] occupant;
    final int[][] occupantScore;

    FlowState(int[] capacity, int[] demand, int[] unitsBefore, int maxDemand, int tier) {
        this.mentors = capacity.length;
        this.mentees = demand.length;
        this.capacity = capacity;
        this.demand = demand;
        this.unitsBefore = unitsBefore;
        this.maxDemand = maxDemand;
        this.tier = tier;
        price = new int[mentors];
        threshold = new int[mentees];
        letIn = new int[mentees];
        matched = new int[mentees];
        considered = new int[mentees][];
        consideredScore = new int[mentees][];
        consideredSize = new int[mentees];
        used = new int[mentors];
        occupant = new int[mentors][];
        occupantScore = new int[mentors][];
        for (var j = 0; j < mentors; j++) {
            // A capacity nobody can fill needs no memory.
            var places = Math.min(capacity[j], mentees) + 1;
            occupant[j] = new int[places];
            occupantScore[j] = new int[places];
            price[j] = capacity[j] == 0 ? CLOSED : 0;
        }
        for (var i = 0; i < mentees; i++) {
            considered[i] = new int[0];
            consideredScore[i] = new int[0];
            threshold[i] = demand[i] == 0 ? CLOSED : -bonus(i, 1);
        }
    }

    /** The same flow and prices with what one more lock leaves over; see {@link #lock}. Changes nothing of the other. */
    private FlowState(FlowState other, LockPlan left) {
        mentors = other.mentors;
        mentees = other.mentees;
        capacity = left.capacity();
        demand = left.demand();
        unitsBefore = left.unitsBefore();
        maxDemand = other.maxDemand;
        tier = other.tier;
        price = other.price.clone();
        threshold = other.threshold.clone();
        letIn = other.letIn.clone();
        matched = other.matched.clone();
        considered = copy(other.considered);
        consideredScore = copy(other.consideredScore);
        consideredSize = other.consideredSize.clone();
        used = other.used.clone();
        occupant = copy(other.occupant);
        occupantScore = copy(other.occupantScore);
    }

    private static int[][] copy(int[][] rows) {
        var copy = rows.clone();
        Arrays.setAll(copy, k -> rows[k].clone());
        return copy;
    }

    /**
     * A copy in which one more pair is locked: it is out of consideration, and of each of the two so is the place that it
     * takes. Who loses somebody by that has a unit pending, and whoever that one was with a place free.
     *
     * @param left what all locks leave over
     */
    FlowState lock(int i, int j, LockPlan left) {
        var flow = new FlowState(this, left);
        flow.forget(i, j);
        flow.takeUnit(i);
        flow.takePlace(j);
        flow.settle(i);
        return flow;
    }

    /** The first of a mentee's units is the lock's, so all others count as one later. */
    private void takeUnit(int i) {
        if (letIn[i] > 0) {
            if (pending(i) == 0) {
                unassign(i, leastOf(i));
            }
            letIn[i]--;
        }
        if (demand[i] == 0) {
            threshold[i] = CLOSED;
        } else if (letIn[i] == 0) {
            threshold[i] = Math.max(threshold[i], -bonus(i, 1));
        }
    }

    /** The matched mentor whom the mentee would miss least. */
    private int leastOf(int i) {
        var least = 0;
        for (var c = 1; c < matched[i]; c++) {
            if (worth(i, c) < worth(i, least)) {
                least = c;
            }
        }
        return considered[i][least];
    }

    private int worth(int i, int c) {
        return consideredScore[i][c] - price[considered[i][c]];
    }

    private void takePlace(int j) {
        if (capacity[j] == 0) {
            price[j] = CLOSED;
        }
        while (used[j] > capacity[j]) {
            var least = 0;
            for (var k = 1; k < used[j]; k++) {
                if (slack(j, k) < slack(j, least)) {
                    least = k;
                }
            }
            var evicted = occupant[j][least];
            unassign(evicted, j);
            settle(evicted);
        }
    }

    private int slack(int j, int k) {
        return occupantScore[j][k] - threshold[occupant[j][k]];
    }

    /** What it is worth that mentee i has the given unit (from 1), before any score. */
    int bonus(int i, int unit) {
        return tier * (maxDemand - unitsBefore[i] - unit + 1);
    }

    int pending(int i) {
        return letIn[i] - matched[i];
    }

    /** A free place with a price: somebody must come or the price must fall. */
    boolean isShort(int j) {
        return used[j] < capacity[j] && price[j] > 0;
    }

    void consider(int i, int j, int score) {
        var size = consideredSize[i];
        if (size == considered[i].length) {
            var length = Math.max(8, size + size / 2);
            considered[i] = Arrays.copyOf(considered[i], length);
            consideredScore[i] = Arrays.copyOf(consideredScore[i], length);
        }
        considered[i][size] = j;
        consideredScore[i][size] = score;
        consideredSize[i] = size + 1;
    }

    /** Takes a pair out of consideration, whether matched or not. A mentee who loses a mentor has a unit pending. */
    void forget(int i, int j) {
        var at = find(i, j, consideredSize[i]);
        if (at < 0) {
            return;
        }
        if (at < matched[i]) {
            unassign(i, j);
            at = find(i, j, consideredSize[i]);
        }
        swap(i, at, --consideredSize[i]);
    }

    /** Restores the invariant for one mentee after pairs were added: the threshold rises to the best pair not matched. */
    void settle(int i) {
        var best = Integer.MIN_VALUE;
        for (var c = matched[i]; c < consideredSize[i]; c++) {
            best = Math.max(best, consideredScore[i][c] - price[considered[i][c]]);
        }
        if (best <= threshold[i]) {
            return;
        }
        threshold[i] = best;
        for (var c = matched[i] - 1; c >= 0; c--) {
            if (consideredScore[i][c] - price[considered[i][c]] < best) {
                unassign(i, considered[i][c]);
            }
        }
        while (letIn[i] < demand[i] && best > -bonus(i, letIn[i] + 1)) {
            letIn[i]++;
        }
    }

    /** Matches mentee i with the mentor at the given position of their considered mentors. */
    void assignAt(int i, int at) {
        var j = considered[i][at];
        occupant[j][used[j]] = i;
        occupantScore[j][used[j]] = consideredScore[i][at];
        used[j]++;
        swap(i, at, matched[i]++);
    }

    void assign(int i, int j) {
        assignAt(i, find(i, j, consideredSize[i]));
    }

    void unassign(int i, int j) {
        swap(i, find(i, j, matched[i]), --matched[i]);
        var last = --used[j];
        for (var k = 0; k < last; k++) {
            if (occupant[j][k] == i) {
                occupant[j][k] = occupant[j][last];
                occupantScore[j][k] = occupantScore[j][last];
                return;
            }
        }
    }

    boolean isMatched(int i, int j) {
        return find(i, j, matched[i]) >= 0;
    }

    /** Sum of the scores and bonuses of all matched pairs. */
    long value() {
        var sum = 0L;
        for (var i = 0; i < mentees; i++) {
            for (var c = 0; c < matched[i]; c++) {
                sum += consideredScore[i][c] + bonus(i, c + 1);
            }
        }
        return sum;
    }

    private int find(int i, int j, int end) {
        for (var c = 0; c < end; c++) {
            if (considered[i][c] == j) {
                return c;
            }
        }
        return -1;
    }

    private void swap(int i, int a, int b) {
        var mentor = considered[i][a];
        considered[i][a] = considered[i][b];
        considered[i][b] = mentor;
        var score = consideredScore[i][a];
        consideredScore[i][a] = consideredScore[i][b];
        consideredScore[i][b] = score;
    }
}
