package org.belay.reporting;

import java.util.List;
import java.util.Map;
import org.belay.feedback.Wording;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Mean;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.Standing.Circles;
import org.belay.reporting.Standing.Scale;
import org.belay.reporting.Standing.Scale.Detail;

/** A report with scores of large and small numbers, rising and falling, hidden, and without an error of measurement. */
final class ScoresOfAllKinds {

    private static final FigureValue HIDDEN = FigureValue.wouldTell();

    private ScoresOfAllKinds() {}

    static OutcomeReport report() {
        CohortFacts facts = SampleReports.autumn();
        return OutcomeAssembly.assemble(
                SampleReports.SCOPE, facts.with(standing(scales())), facts.with(standing(List.of())));
    }

    static List<Scale> scales() {
        return List.of(
                scale("Belonging", 4.1, 5.2, new Share(20, 61), new Share(6, 61)),
                hidden("Calling"),
                scale(
                        "Clarity of the role and of what others expect from it at work",
                        3.9,
                        3.4,
                        new Share(7, 61),
                        new Share(15, 61)),
                scale("Well-being", 54.4, 61.25, FigureValue.notRecorded(), FigureValue.notRecorded()),
                scale("Energy", 71, 71, HIDDEN, HIDDEN),
                hidden("Support"));
    }

    private static Scale scale(String name, double before, double after, FigureValue rose, FigureValue fell) {
        return new Scale(
                named(name),
                named(name),
                new Mean(before, 0, 61, false),
                new Mean(after, 0, 61, false),
                new Mean(after - before, 1.5, 61, true),
                new Detail(new Share(61, 92), new Amount((after - before) / 1.5), new Count(19), rose, fell));
    }

    private static Scale hidden(String name) {
        return new Scale(
                named(name), named(name), HIDDEN, HIDDEN, HIDDEN, new Detail(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN));
    }

    private static Wording named(String name) {
        return new Wording(Map.of("en", name), "en");
    }

    private static Standing standing(List<Scale> scales) {
        return new Standing(
                new Circles(new Tally(6, 42), new Tally(31, 40), new Tally(188, 40), new Tally(29, 17)),
                null,
                List.of(),
                null,
                null,
                null,
                scales,
                null,
                null,
                null);
    }
}
