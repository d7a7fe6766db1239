package org.belay.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * What would become of a matching if some of the mentors withdrew.
 *
 * @param percent of the mentors, 1 to 100
 * @param seed that the draws come from: the same one gives the same draws
 * @param mentors those with places
 * @param withdrawn how many of them in each draw
 * @param mentees who want a mentor
 * @param matchedNow how many of them have one while nobody withdraws
 * @param matched how many of them have one in each draw, ascending
 */
public record WithdrawalForecast(
        int percent, long seed, int mentors, int withdrawn, int mentees, int matchedNow, List<Integer> matched) {

    private static final int MOST_BARS = 12;

    public WithdrawalForecast {
        matched = List.copyOf(matched);
    }

    /** A stretch of the distribution: in so many draws, from one to another number of mentees are matched. */
    public record Bar(int from, int to, int draws) {}

    /**
     * The number of matched mentees that so large a share of the draws does not reach.
     *
     * @param share 0 for the worst draw, 0.5 for the median, 1 for the best
     */
    public int quantile(double share) {
        return matched.get((int) Math.round(share * (matched.size() - 1)));
    }

    /** In how many draws nobody loses their mentor. */
    public int unharmed() {
        return (int) matched.stream().filter(count -> count >= matchedNow).count();
    }

    /** The distribution in at most a dozen stretches of equal width, the worst first. */
    public List<Bar> bars() {
        var lowest = matched.getFirst();
        var width = (matched.getLast() - lowest) / MOST_BARS + 1;
        var bars = new ArrayList<Bar>();
        for (var from = lowest; from <= matched.getLast(); from += width) {
            var first = from;
            var to = Math.min(from + width - 1, matched.getLast());
            bars.add(new Bar(first, to, (int) matched.stream()
                    .filter(count -> count >= first && count <= to)
                    .count()));
        }
        return bars;
    }
}
