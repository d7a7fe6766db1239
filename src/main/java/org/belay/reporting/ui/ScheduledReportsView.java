package org.belay.reporting.ui;

import static org.belay.reporting.ui.ReportParts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.reporting.FigureWords;
import org.belay.reporting.ReportScheduleRow;
import org.belay.reporting.ReportScheduleState;
import org.belay.reporting.ReportSchedules;
import org.belay.shared.Texts;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** The reports that are sent by themselves: to whoever reads this, and those of the programs that they coordinate. */
@Route(ReportNavigation.SCHEDULED)
@PermitAll
class ScheduledReportsView extends Page implements BeforeEnterObserver {

    private final transient ReportSchedules schedules;
    private final transient Texts texts;
    private final Grid<ReportScheduleRow> grid = new Grid<>();

    ScheduledReportsView(ReportSchedules schedules, Texts texts) {
        this.schedules = schedules;
        this.texts = texts;
        grid.addThemeName("no-border");
        grid.getElement().setAttribute("aria-label", text("scheduled.title"));
        grid.addComponentColumn(this::report)
                .setHeader(text("scheduled.report"))
                .setFlexGrow(2);
        grid.addComponentColumn(ScheduledReportsView::reader).setHeader(text("scheduled.reader"));
        grid.addColumn(ScheduleWords::next).setHeader(text("scheduled.next"));
        grid.addColumn(ScheduleWords::last).setHeader(text("scheduled.last"));
        grid.addComponentColumn(ScheduledReportsView::state).setHeader(text("scheduled.state"));
        grid.addComponentColumn(this::actions).setWidth("110px").setFlexGrow(0);
        Cards.onPhones(
                grid,
                text("scheduled.title"),
                row -> Blocks.column(
                        report(row),
                        reader(row),
                        Blocks.meta(ScheduleWords.next(row) + " · " + ScheduleWords.last(row)),
                        Blocks.row(state(row), Blocks.grow(), actions(row))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        header(text("scheduled.title"))
                .under(text("outcome.title"), ReportNavigation.LIST)
                .context(text("scheduled.context"))
                .primary(Buttons.of(
                        text("scheduled.new"), "plus", () -> Addresses.open(ReportNavigation.NEW_SCHEDULED)));
        fillHeight();
        grid.setItems(
                query -> schedules.page(query.getOffset(), query.getLimit()).stream(), query -> schedules.count());
        grid.setEmptyStateComponent(Blocks.empty("mail", text("scheduled.empty"), text("scheduled.empty-help")));
        add(Blocks.block("b-pane b-fill", grid));
    }

    private Component report(ReportScheduleRow row) {
        return Blocks.block(
                "b-who-lines",
                Blocks.strong(ScheduleWords.report(row)),
                Blocks.meta(ScheduleWords.about(row, new FigureWords(texts, getLocale()))));
    }

    private static Component reader(ReportScheduleRow row) {
        return Blocks.block("b-who-lines", Blocks.text(row.readerName()), Blocks.meta(ScheduleWords.readerUnder(row)));
    }

    private static Component state(ReportScheduleRow row) {
        var tone = switch (row.state()) {
            case ACTIVE -> Tone.OK;
            case PAUSED, DONE -> Tone.NEUTRAL;
            case STOPPED -> Tone.WARNING;
        };
        var badge = Blocks.badge(text("state.ReportScheduleState." + row.state()), tone);
        return row.stoppedFor() == null
                ? badge
                : Blocks.block("b-column b-tight", badge, Blocks.meta(text("scheduled.stopped." + row.stoppedFor())));
    }

    private Component actions(ReportScheduleRow row) {
        var name = ScheduleWords.name(row);
        var actions = Blocks.block("b-row");
        if (row.state() == ReportScheduleState.ACTIVE) {
            actions.add(Buttons.icon(
                    "pause",
                    text("scheduled.pause", name, row.readerName()),
                    () -> change(() -> schedules.pause(row.id(), row.version()), "scheduled.paused")));
        } else if (row.state() != ReportScheduleState.DONE) {
            actions.add(Buttons.icon(
                    "play",
                    text("scheduled.resume", name, row.readerName()),
                    () -> change(() -> schedules.resume(row.id(), row.version()), "scheduled.resumed")));
        }
        actions.add(Buttons.icon("trash-2", text("scheduled.remove", name, row.readerName()), () -> remove(row)));
        return actions;
    }

    private void change(Runnable action, String told) {
        if (Notify.attempt(action)) {
            Notify.done(text(told));
        }
        grid.getDataProvider().refreshAll();
    }

    private void remove(ReportScheduleRow row) {
        if (Notify.attempt(() -> schedules.remove(row.id(), row.version()))) {
            Notify.done(text("scheduled.removed", ScheduleWords.name(row), row.readerName()), () -> {
                Notify.attempt(() -> schedules.restore(row.id()));
                grid.getDataProvider().refreshAll();
            });
        }
        grid.getDataProvider().refreshAll();
    }
}
