package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.belay.matching.WeightTrial.Outlook;
import org.belay.program.MatchingWeights;
import org.belay.shared.Progress;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/**
 * Weights to be moved where pairs are matched. The whole cohort is solved anew at each move, beside the page, so that a
 * large one does not hold the sliders up; the newest weights win, and what came of those before stands until there is
 * something newer.
 */
final class PairWeights extends Div {

    /** What comes of some weights; asked on threads of its own. */
    @FunctionalInterface
    interface Solving {
        Outlook with(MatchingWeights weights, Progress progress);
    }

    private final MatchingWeights program;
    private final transient Solving solving;
    private final WeightSliders sliders;
    private final Div result = Blocks.column();
    private final Div running = new Div();
    private @Nullable BackgroundTask<Outlook> task;

    /**
     * @param program its weights
     * @param questions labels of the compared ones, by their keys
     */
    PairWeights(MatchingWeights program, Map<String, String> questions, Solving solving) {
        addClassName("b-main");
        this.program = program;
        this.solving = solving;
        sliders = new WeightSliders(program, questions, this::solve);
        result.getElement().setAttribute("aria-live", "polite");
        add(
                Blocks.paragraph(text("matching.weights.text")),
                Blocks.block(
                        "b-even",
                        Blocks.card(
                                text("matching.weights.title"),
                                sliders,
                                Blocks.row(Buttons.plain(text("matching.weights.reset"), this::reset))),
                        Blocks.card(text("matching.weights.result"), result, running)));
        solve();
    }

    /** As the sliders stand. */
    MatchingWeights read() {
        return sliders.read();
    }

    private void reset() {
        sliders.show(program);
        solve();
    }

    private void solve() {
        if (task != null) {
            task.abandon();
        }
        var weights = sliders.read();
        task = new BackgroundTask<Outlook>(
                        text("matching.weights.solving"), progress -> solving.with(weights, progress))
                .whenDone(this::show)
                .otherwise(this::stopped);
        running.removeAll();
        running.add(task);
    }

    private void stopped() {
        running.removeAll();
        running.add(Blocks.muted(text("matching.weights.stopped")));
    }

    private void show(Outlook found) {
        running.removeAll();
        result.removeAll();
        result.add(WeightsView.table(found.now(), found.then(), found.then().pairs()));
    }
}
