package org.belay.matching;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A proof that an assignment is the best. For any prices of at least 0 and any thresholds, no assignment is worth more
 * than the bound: each arc is taken at its best possible contribution, be it a pair, a mentee's wish for a further mentor
 * (met or not) or a place (used or not). An assignment that reaches the bound is therefore optimal. (Linear programming
 * duality; Ahuja, Magnanti & Orlin, Network Flows, 1993, ch. 9.)
 *
 * @param value what the assignment is worth, with what participation counts
 * @param bound what any assignment can be worth at most
 * @param pairs how many pairs, forbidden ones among them, were looked at
 */
public record Certificate(long value, long bound, long pairs) {

    /** Whether the value reaches the bound. */
    public boolean proven() {
        return value == bound;
    }

    /**
     * Works out the proof from the scores alone.
     *
     * @param scores what the problem's scores are, forbidden where locks exclude a pair; asked for every mentee
     * @param flow the result and its duals for what the locks leave over
     * @param lockedValue what the locked pairs are worth
     */
    static Certificate of(PairScores scores, FlowState flow, Duals duals, int floor, long lockedValue) {
        var bound = new AtomicLong(lockedValue);
        var pairs = new AtomicLong();
        ScoreTable.inParallel(flow.mentees, i -> {
            if (flow.demand[i] == 0) {
                pairs.addAndGet(flow.mentors);
                return;
            }
            var row = new short[flow.mentors];
            scores.row(i, row);
            var threshold = (long) duals.threshold()[i];
            var best = 0L;
            // Nearly always no pair is worth more than the threshold, which the quick look settles.
            var anyBeats = AssignmentEngine.beats(row, duals.price(), duals.threshold()[i]);
            for (var j = 0; anyBeats && j < row.length; j++) {
                if (row[j] >= floor && flow.capacity[j] > 0) {
                    best += Math.max(0, row[j] - duals.price()[j] - threshold);
                }
            }
            for (var unit = 1; unit <= flow.demand[i]; unit++) {
                best += Math.max(0, threshold + flow.bonus(i, unit));
            }
            bound.addAndGet(best);
            pairs.addAndGet(flow.mentors);
        });
        for (var j = 0; j < flow.mentors; j++) {
            if (duals.price()[j] < 0) {
                throw new IllegalStateException("Mentor " + j + " has the price " + duals.price()[j]);
            }
            bound.addAndGet((long) flow.capacity[j] * duals.price()[j]);
        }
        return new Certificate(lockedValue + flow.value(), bound.get(), pairs.get());
    }
}
