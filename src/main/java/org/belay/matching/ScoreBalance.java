package org.belay.matching;

/**
 * What the proposals come to after edits by hand, beside what the last run found. Both are sums of scores in centi-points
 * over all pairs, locked ones included; pairs of the reader's own, whose score they do not see, are left out of both.
 *
 * @param found by the run
 * @param now of the proposals that are there
 * @param best whether the run sought the largest sum and proved that there is none larger
 */
public record ScoreBalance(long found, long now, boolean best) {

    /** How much the edits gained; negative when they cost something. */
    public long difference() {
        return now - found;
    }
}
