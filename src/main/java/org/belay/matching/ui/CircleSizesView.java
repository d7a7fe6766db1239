package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPage;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortWorkspace;
import org.belay.matching.CircleScenarios;
import org.belay.matching.CircleSizes;
import org.belay.matching.CircleSizing;
import org.belay.matching.CircleTrial;
import org.belay.shared.CohortId;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.PlainTable;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What circles of other sizes would give, beside those of now; nothing is kept before somebody says so. */
@Route("cohort/:cohortId/matching/sizes")
@PermitAll
class CircleSizesView extends CohortPage {

    private final transient CircleScenarios scenarios;
    private final transient List<CircleSizing> tried = new ArrayList<>();
    private final Div running = new Div();
    private final Div result = Blocks.column();
    private @Nullable BackgroundTask<CircleSizing> task;

    CircleSizesView(CohortWorkspace workspace, CircleScenarios scenarios) {
        super(workspace, CohortPlace.MATCHING);
        this.scenarios = scenarios;
    }

    @Override
    protected void actions(CohortDetails details, PageHeader header) {
        header.secondary(Buttons.of(
                text("matching.to-proposals"),
                "arrow-left",
                () -> getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.matching(details.id())))));
    }

    @Override
    protected void open(CohortDetails details, BeforeEnterEvent event) {
        Notify.attempt(
                () -> show(details.id(), scenarios.trial(details.id())),
                why -> add(Blocks.note(Tone.INFO, "info", why)));
    }

    private void show(CohortId cohort, CircleTrial trial) {
        var attempt = Buttons.of(text("matching.sizes.try"), "play", () -> {});
        attempt.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new SizeFields(trial.sizes(), attempt);
        attempt.addClickListener(click -> solve(cohort, trial, fields.read()));
        result.getElement().setAttribute("aria-live", "polite");
        add(
                Blocks.paragraph(text("matching.sizes.text")),
                Blocks.card(text("matching.sizes.title"), fields, running),
                Blocks.card(text("matching.sizes.result"), result));
        solve(cohort, trial, trial.sizes());
    }

    /** What was tried before stands on; the same sizes are not tried twice. */
    private void solve(CohortId cohort, CircleTrial trial, @Nullable CircleSizes sizes) {
        if (sizes == null || tried.stream().anyMatch(one -> one.sizes().equals(sizes))) {
            return;
        }
        if (task != null) {
            task.abandon();
        }
        var newest = new BackgroundTask<CircleSizing>(
                text("matching.sizes.solving", sizes.smallest(), sizes.largest()),
                progress -> scenarios.withSizes(trial, sizes, progress));
        task = newest.whenDone(found -> {
                    tried.add(found);
                    running.removeAll();
                    compare(cohort, trial);
                })
                .otherwise(() -> {
                    running.removeAll();
                    running.add(Blocks.muted(text("matching.sizes.stopped")));
                });
        running.removeAll();
        running.add(task);
    }

    private void compare(CohortId cohort, CircleTrial trial) {
        var table = new PlainTable(
                text("matching.sizes.result"),
                text("matching.sizes.size"),
                text("matching.sizes.circles"),
                text("matching.sizes.placed"),
                text("matching.sizes.alone"),
                text("matching.sizes.hours"),
                text("matching.sizes.hours-least"),
                text("matching.sizes.score"));
        var keep = Blocks.block("b-row");
        for (var one : tried) {
            var now = one.sizes().equals(trial.sizes());
            line(table, one, now ? text("matching.sizes.now", range(one.sizes())) : range(one.sizes()));
            if (!now) {
                keep.add(
                        Buttons.plain(text("matching.sizes.keep", range(one.sizes())), () -> keep(cohort, trial, one)));
            }
        }
        result.removeAll();
        result.add(table, keep);
        if (tried.stream().anyMatch(CircleSizing::searched)) {
            result.add(Blocks.muted(text("matching.circle.searched")));
        }
    }

    private static void line(PlainTable table, CircleSizing one, String head) {
        var time = one.time();
        table.line(
                head,
                Formats.number(one.circles()),
                text("matching.compare.of", one.placed(), one.people()),
                Formats.number(one.alone()),
                time == null ? "–" : Formats.decimal(time.mean() / 2, 1),
                time == null ? "–" : Formats.decimal(time.least() / 2.0, 1),
                one.meanScore() == null ? "–" : Words.exactPoints(one.meanScore()));
    }

    private static String range(CircleSizes sizes) {
        return text("matching.sizes.range", sizes.smallest(), sizes.largest());
    }

    private void keep(CohortId cohort, CircleTrial trial, CircleSizing one) {
        Notify.attempt(() -> {
            var scenario = scenarios.keep(trial, one.sizes());
            getUI().ifPresent(ui -> ui.navigate(MatchingNavigation.runs(cohort), RunsView.with(scenario)));
        });
    }
}
