package org.belay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.Suppression.Mask;

/** A whole and the parts that add up to it. */
final class Parts {

    private Parts() {}

    /** What may be shown of the whole (first) and of each part. */
    static List<FigureValue> of(Tally whole, List<Tally> parts) {
        Mask mask = Suppression.protect(List.of(parts), true, false);
        List<FigureValue> shown = new ArrayList<>();
        FigureValue alone = Suppression.count(whole);
        shown.add(mask.totals() && alone.shown() ? FigureValue.wouldTell() : alone);
        for (int i = 0; i < parts.size(); i++) {
            shown.add(value(parts.get(i), mask.hides(0, i)));
        }
        return List.copyOf(shown);
    }

    /** A cell, hidden by its own number or to protect another. */
    static FigureValue value(Tally tally, boolean hidden) {
        FigureValue alone = Suppression.count(tally);
        return hidden && alone.shown() ? FigureValue.wouldTell() : alone;
    }

    /** The share of two shown counts; hidden or not recorded like the worse of both. */
    static FigureValue share(FigureValue part, FigureValue whole) {
        if (part instanceof Count numerator && whole instanceof Count base) {
            return base.value() == 0 || numerator.value() > base.value()
                    ? FigureValue.notRecorded()
                    : new Share(numerator.value(), base.value());
        }
        return part instanceof Hidden || !(whole instanceof Hidden) ? part.shown() ? whole : part : whole;
    }
}
