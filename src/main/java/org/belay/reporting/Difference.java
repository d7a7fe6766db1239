package org.belay.reporting;

import java.util.Optional;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;

/**
 * How far two values of one figure lie apart.
 *
 * @param value now minus before; for shares and scores in points (percentage points), else in the unit of the figure
 * @param interval 95 %, where a method fits
 */
public record Difference(double value, Optional<Interval> interval) {

    /** The difference, when both values may be shown and are of one kind. Counts of whole cohorts are not compared. */
    public static Optional<Difference> between(FigureValue now, FigureValue before) {
        if (now instanceof Share a && before instanceof Share b) {
            Interval points = Statistics.newcombe(a, b).times(100);
            return Optional.of(new Difference(100 * (a.value() - b.value()), Optional.of(points)));
        }
        if (now instanceof Score a && before instanceof Score b) {
            return Optional.of(new Difference(a.value() - b.value(), Optional.of(Statistics.scoreDifference(a, b))));
        }
        if (now instanceof Mean a && before instanceof Mean b) {
            boolean fits = a.independent() && b.independent() && a.n() > 1 && b.n() > 1;
            Optional<Interval> interval = fits ? Optional.of(Statistics.welch(a, b)) : Optional.empty();
            return Optional.of(new Difference(a.value() - b.value(), interval));
        }
        return Optional.empty();
    }

    /** Whether the interval leaves out zero; without an interval nothing is clear. */
    public boolean clear() {
        return interval.map(Interval::clear).orElse(false);
    }
}
