package org.belay.feedback;

import java.util.ArrayList;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.json.Places;

/** Whether the numbers in the file of an instrument go together, as the editor has it where it reckons them itself. */
final class InstrumentNumbers {

    /** Ends of a range are reckoned with factors such as 0.1. */
    private static final double NEAR = 1e-6;

    private InstrumentNumbers() {}

    /**
     * Labels are of numbers of their scale, ranges those that the answers can give, cut-offs within them.
     *
     * @param instrument whose scores are of items there are
     */
    static List<Problem> problems(Instrument instrument) {
        var problems = new ArrayList<Problem>();
        labels(instrument.scale(), "/scale", problems);
        for (var i = 0; i < instrument.items().size(); i++) {
            var own = instrument.items().get(i).scale();
            if (own != null) {
                labels(own, Places.in(Places.in("/items", i), "scale"), problems);
            }
        }
        for (var i = 0; i < instrument.scores().size(); i++) {
            score(instrument, instrument.scores().get(i), Places.in("/scores", i), problems);
        }
        return problems;
    }

    private static void labels(AnswerScale scale, String place, List<Problem> problems) {
        if (!scale.labels().keySet().stream().allMatch(scale::has)) {
            problems.add(Problem.of(
                    "program-file.problem.out-of-range", Places.in(place, "labels"), scale.from(), scale.to()));
        }
    }

    private static void score(Instrument instrument, Score score, String place, List<Problem> problems) {
        if (score.factor() <= 0) {
            problems.add(Problem.of("instrument-file.problem.factor", Places.in(place, "factor"), Score.MOST_FACTOR));
            return;
        }
        var possible = score.over(score.items().stream()
                .flatMap(key -> instrument.item(key).stream())
                .map(instrument::scaleOf)
                .toList());
        if (!possible.suitsRule() || (score.rule() == Score.Rule.RECOMMENDATION && score.factor() != 1)) {
            problems.add(Problem.of("instrument-file.problem.recommendation", place));
        } else if (!near(possible.from(), score.from()) || !near(possible.to(), score.to())) {
            problems.add(Problem.of(
                    "instrument-file.problem.range", Places.in(place, "range"), possible.from(), possible.to()));
        }
        for (var i = 0; i < score.cutOffs().size(); i++) {
            var below = score.cutOffs().get(i).below();
            if (below <= possible.from() || below > possible.to()) {
                problems.add(Problem.of(
                        "instrument-file.problem.cut-off",
                        Places.in(Places.in(Places.in(place, "cutOffs"), i), "below"),
                        possible.from(),
                        possible.to()));
            }
        }
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < NEAR;
    }
}
