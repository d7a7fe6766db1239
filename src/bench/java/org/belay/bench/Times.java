package org.belay.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long the same work took, again and again: until {@value #MOST_RUNS} times or {@value #SECONDS} seconds, after a third
 * of that to warm up.
 *
 * @param medianMillis of the {@code runs}
 * @param fastestMillis what else the machine does is least in it
 */
public record Times(double medianMillis, double fastestMillis, int runs) {

    private static final int MOST_RUNS = 60;
    private static final int FEWEST_RUNS = 7;
    private static final int SECONDS = 6;
    private static final double MILLIS = 1e6;
    private static final double NANOS = 1e9;

    /** What is measured. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Takes note of the time of one. */
    public static Times of(Work work) throws Exception {
        repeat(1.0 / 3, work);
        var times = new ArrayList<Double>();
        repeat(1, () -> times.add(millis(work)));
        return of(times);
    }

    /** Two in turn, so that what else the machine does meets both. */
    public static Pair inTurn(Work one, Work other) throws Exception {
        repeat(1.0 / 3, () -> {
            one.run();
            other.run();
        });
        var ones = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        repeat(1, () -> {
            ones.add(millis(one));
            others.add(millis(other));
            ratios.add(ones.getLast() / others.getLast());
        });
        return new Pair(of(ones), of(others), median(ratios));
    }

    /**
     * What two took.
     *
     * @param ratio how many times as long the one took, the median over all turns
     */
    public record Pair(Times one, Times other, double ratio) {}

    private static void repeat(double share, Work work) throws Exception {
        var end = System.nanoTime() + SECONDS * NANOS * share;
        for (var i = 0; i < FEWEST_RUNS * share || i < MOST_RUNS * share && System.nanoTime() < end; i++) {
            work.run();
        }
    }

    private static double millis(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / MILLIS;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static Times of(List<Double> times) {
        var median = median(times);
        return new Times(median, times.getFirst(), times.size());
    }

    @Override
    public String toString() {
        return String.format("median %6.1f ms, fastest %6.1f ms of %d", medianMillis, fastestMillis, runs);
    }
}
