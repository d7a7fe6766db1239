package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import org.belay.cohort.CohortDetails;
import org.belay.matching.CircleScenarios;
import org.belay.matching.CircleTrial;
import org.belay.matching.CircleTrial.Outlook;
import org.belay.program.ProgramService;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/**
 * Weights to be moved where circles are formed. Forming them takes seconds where people are many, so it goes on beside the
 * page; the newest weights win, and what came of those before stands until there is something newer.
 */
final class CircleWeights extends Div {

    private final transient CircleScenarios scenarios;
    private final transient CircleTrial trial;
    private final WeightSliders sliders;
    private final Div running = new Div();
    private final Div result = Blocks.column();
    private @Nullable BackgroundTask<Outlook> task;
    private transient @Nullable Outlook outlook;

    CircleWeights(CircleScenarios scenarios, CircleTrial trial) {
        this.scenarios = scenarios;
        this.trial = trial;
        addClassName("b-main");
        sliders = new WeightSliders(trial.weights(), trial.questions(), this::solve);
        result.getElement().setAttribute("aria-live", "polite");
        add(
                Blocks.paragraph(text("matching.weights.text")),
                Blocks.block(
                        "b-even",
                        Blocks.card(
                                text("matching.weights.title"),
                                sliders,
                                Blocks.row(Buttons.plain(text("matching.weights.reset"), this::reset))),
                        Blocks.card(text("matching.weights.result"), running, result)));
        solve();
    }

    private void reset() {
        sliders.show(trial.weights());
        solve();
    }

    private void solve() {
        if (task != null) {
            task.abandon();
        }
        var weights = sliders.read();
        var newest = new BackgroundTask<Outlook>(
                text("matching.circle.weights.solving"), progress -> scenarios.withWeights(trial, weights, progress));
        task = newest.whenDone(this::show).otherwise(this::stopped);
        running.removeAll();
        running.add(task);
    }

    private void stopped() {
        running.removeAll();
        running.add(Blocks.muted(text("matching.weights.stopped")));
    }

    private void show(Outlook found) {
        outlook = found;
        running.removeAll();
        result.removeAll();
        result.add(WeightsView.table(found.now(), found.then(), found.then().matched()));
        if (found.searched()) {
            result.add(Blocks.muted(text("matching.circle.searched")));
        }
        var list = new UnorderedList();
        list.addClassName("b-names");
        found.circles()
                .forEach(circle -> list.add(new ListItem(text(
                        "matching.circle.weights.circle",
                        String.join(", ", circle.people()),
                        Words.points(circle.score()),
                        circle.changed()))));
        result.add(new NativeDetails(
                text("matching.circle.weights.circles", found.circles().size()), list));
    }

    /** What came of the weights that the sliders show; of others nothing is taken. */
    private @Nullable Outlook seen() {
        if (outlook == null || !outlook.weights().equals(sliders.read())) {
            Notify.problem(text("matching.circle.weights.not-seen"));
            return null;
        }
        return outlook;
    }

    /** @param taken what follows */
    void use(ProgramService programs, CohortDetails details, Runnable taken) {
        var seen = seen();
        if (seen != null && Notify.attempt(() -> programs.weigh(details.program(), trial.weights(), seen.weights()))) {
            Notify.done(text("matching.weights.used", details.programName()));
            taken.run();
        }
    }

    void keep(CohortDetails details) {
        var seen = seen();
        if (seen != null) {
            Notify.attempt(() -> {
                var scenario = scenarios.keep(trial, seen);
                UI.getCurrent().navigate(MatchingNavigation.runs(details.id()), RunsView.with(scenario));
            });
        }
    }
}
