package org.belay.reporting;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** An axis around numbers that are compared by where they lie and not by how long they are: it need not begin at zero. */
public record Axis(double from, double to) {

    private static final int STEPS = 5;

    /** From a whole number below the lowest to one above the highest; wider where they are large. */
    static Axis around(DoubleStream numbers) {
        DoubleSummaryStatistics all = numbers.summaryStatistics();
        if (all.getCount() == 0) {
            return new Axis(0, 1);
        }
        double step = all.getMax() - all.getMin() > STEPS ? 10 : 1;
        double from = Math.floor(all.getMin() / step) * step;
        double to = Math.ceil(all.getMax() / step) * step;
        return new Axis(from, to > from ? to : from + step);
    }

    /** 0 for its beginning and 1 for its end. */
    double place(double number) {
        return (number - from) / (to - from);
    }

    double[] ticks() {
        double step = to - from <= STEPS ? 1 : (to - from) / STEPS;
        return DoubleStream.iterate(from, at -> at <= to + step / 2, at -> at + step)
                .toArray();
    }
}
