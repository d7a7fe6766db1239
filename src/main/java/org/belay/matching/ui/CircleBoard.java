package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.belay.matching.CircleOverview;
import org.belay.matching.CircleSizes;
import org.belay.matching.RunState;
import org.belay.matching.RunSummary;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The matching page of a cohort of circles: what a run would work on, circles that are forming, and who is in none. */
class CircleBoard extends Div {

    private final transient CircleTools tools;
    private final CohortId cohort;
    private final transient Runnable reload;

    CircleBoard(CircleTools tools, CohortId cohort, CircleOverview overview, Runnable reload) {
        this.tools = tools;
        this.cohort = cohort;
        this.reload = reload;
        addClassName("b-main");
        if (overview.running() != null) {
            add(Words.running(tools.matching(), cohort, reload));
            return;
        }
        var latest = overview.latest();
        if (latest != null) {
            add(latest.state() == RunState.FINISHED ? Blocks.muted(facts(latest)) : MatchingView.notFinished(latest));
        }
        add(Blocks.block(
                "b-numbers",
                Blocks.number(text("matching.circle.number.free"), Formats.number(overview.free()), ""),
                Blocks.number(
                        text("matching.circle.number.forming"),
                        Formats.number(overview.forming().size()),
                        ""),
                Blocks.number(text("matching.circle.number.alone"), Formats.number(overview.aloneInAll()), ""),
                Blocks.number(text("matching.circle.number.published"), Formats.number(overview.published()), "")));
        add(start(overview));
        if (!overview.forming().isEmpty()) {
            var costs = new CircleLock.Costs(tools.scenarios(), cohort);
            add(Blocks.block(
                    "b-even",
                    overview.forming().stream()
                            .map(forming -> new CircleCard(
                                    tools, forming, overview.missing().isEmpty(), costs, reload))
                            .toArray(CircleCard[]::new)));
        }
        if (overview.aloneInAll() > 0) {
            add(new AloneList(tools, cohort, overview, reload));
        }
    }

    /** At the head of the page: another circle by hand, and publishing those that are there. */
    static void actions(
            PageHeader header, CircleTools tools, CohortId cohort, CircleOverview overview, Runnable reload) {
        if (overview.latest() != null && overview.latest().state() == RunState.FINISHED) {
            header.secondary(Buttons.of(
                    text("matching.runs"), "history", () -> UI.getCurrent().navigate(MatchingNavigation.runs(cohort))));
        }
        if (overview.running() != null || !overview.missing().isEmpty()) {
            return;
        }
        header.secondary(Buttons.of(text("matching.circle.new"), "plus", () -> {
            Notify.attempt(() -> {
                var made = tools.forming().create(cohort, UI.getCurrent().getLocale());
                reload.run();
                Notify.done(text("matching.circle.made", made.name()));
            });
        }));
        if (!overview.forming().isEmpty()) {
            header.primary(Buttons.of(
                    text("matching.circle.publish-dialog", overview.forming().size()),
                    "send",
                    () -> new CirclePublishDialog(tools, cohort, reload).open()));
        }
    }

    private Component start(CircleOverview overview) {
        if (overview.free() == 0 && overview.published() > 0) {
            return Blocks.note(Tone.OK, "circle-check", text("matching.circle.all-placed"));
        }
        if (!overview.missing().isEmpty()) {
            return CircleWords.problems(Tone.INFO, overview.missing());
        }
        var again = !overview.forming().isEmpty();
        var form = Buttons.of(text(again ? "matching.circle.form-again" : "matching.circle.form"), "users", () -> {});
        if (!again) {
            form.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var sizes = new SizeFields(overview.sizes(), form);
        form.addClickListener(click -> form(sizes.read()));
        return Blocks.card(
                text("matching.circle.form-title"),
                Blocks.column(
                        Blocks.paragraph(text("matching.circle.form-text")),
                        sizes,
                        Blocks.row(Buttons.plain(
                                text("matching.sizes"),
                                () -> UI.getCurrent().navigate(MatchingNavigation.sizes(cohort))))));
    }

    private void form(@Nullable CircleSizes sizes) {
        if (sizes != null && Notify.attempt(() -> tools.forming().start(cohort, sizes, getLocale()))) {
            reload.run();
        }
    }

    private static String facts(RunSummary run) {
        return text(
                "matching.circle.run-facts",
                Words.starter(run),
                Formats.date(run.startedAt()),
                run.matched() == null ? 0 : run.matched(),
                run.mentees(),
                run.pairs() == null ? 0 : run.pairs(),
                (run.solveMillis() == null ? 0 : run.solveMillis()) / 1000.0);
    }
}
