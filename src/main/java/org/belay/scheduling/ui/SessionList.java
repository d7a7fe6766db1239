package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.belay.scheduling.ScheduledRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Cards;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** All that the calendar shows and does, as a list. */
class SessionList extends Grid<ScheduledRow> {

    SessionList(List<ScheduledRow> rows, Changes changes, Consumer<ScheduledRow> open) {
        addThemeName("no-border");
        addClassName("b-schedule-list");
        getElement().setAttribute("aria-label", text("schedule.list"));
        addComponentColumn(SessionList::when)
                .setHeader(text("schedule.column.when"))
                .setWidth("170px")
                .setFlexGrow(0);
        addComponentColumn(SessionList::who).setHeader(text("schedule.column.who"));
        addColumn(Words::where)
                .setHeader(text("schedule.column.where"))
                .setWidth("120px")
                .setFlexGrow(0);
        addComponentColumn(SessionList::state)
                .setHeader(text("schedule.column.state"))
                .setWidth("130px")
                .setFlexGrow(0);
        addComponentColumn(row -> action(row, changes, open)).setWidth("110px").setFlexGrow(0);
        Cards.onPhones(this, text("schedule.list"), row -> card(row, changes, open));
        setItems(rows);
        // What is over stays above.
        rows.stream()
                .filter(row -> changes.isAhead(row))
                .findFirst()
                .ifPresent(first -> scrollToIndex(rows.indexOf(first)));
        setEmptyStateComponent(Blocks.empty("calendar", text("schedule.none"), text("schedule.none-help")));
    }

    private static Component when(ScheduledRow row) {
        var zone = Formats.zone();
        return Blocks.block(
                "b-column b-tight",
                Blocks.text(Words.day(row.startsAt().atZone(zone).toLocalDate())),
                Blocks.meta(Words.times(row.startsAt(), row.minutes(), zone)));
    }

    private static Component who(ScheduledRow row) {
        return Blocks.block(
                "b-column b-tight",
                Blocks.strong(Words.title(row)),
                Blocks.meta(
                        text("schedule.meeting." + row.meeting()) + (row.own() ? " · " + text("schedule.own") : "")));
    }

    private static Component state(ScheduledRow row) {
        var state = Blocks.row(Blocks.badge(Words.state(row), Words.tone(row)));
        if (row.pinned()) {
            var pin = Icons.of("pin");
            pin.getElement().setAttribute("title", text("schedule.is-pinned"));
            state.add(pin);
        }
        return state;
    }

    private static Component action(ScheduledRow row, Changes changes, Consumer<ScheduledRow> open) {
        if (!changes.movable(row) && !row.own() && row.session() != null) {
            return new Div();
        }
        Button button =
                Buttons.quiet(text(changes.movable(row) ? "schedule.move" : "schedule.open"), () -> open.accept(row));
        button.setAriaLabel(button.getText() + ": " + Words.title(row));
        return button;
    }

    private static Component card(ScheduledRow row, Changes changes, Consumer<ScheduledRow> open) {
        return Blocks.block(
                "b-column",
                Blocks.block("b-row b-between", who(row), state(row)),
                Blocks.muted(Words.when(row.startsAt(), row.minutes()) + " · " + Words.where(row)),
                Blocks.row(action(row, changes, open)));
    }
}
