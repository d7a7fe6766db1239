package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.belay.workshop.CheckInRow;
import org.belay.workshop.Presence;
import org.belay.workshop.Workshop;
import org.belay.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/** The list at the door: one tap says that somebody is here, late or not there, and is saved. */
class CheckInCard extends Div {

    private static final boolean ALL = true;

    private final transient WorkshopTools tools;
    private final transient Workshop workshop;
    private final transient Deque<Runnable> back = new ArrayDeque<>();
    private final Div list = new Div();
    private final Span count = Blocks.muted("");
    private final RadioButtonGroup<Boolean> segments = new RadioButtonGroup<>();
    private final Div foot = Blocks.block("b-row b-between b-pane-foot b-ws-foot");
    private transient Workshop.Date date;

    CheckInCard(WorkshopTools tools, Workshop workshop) {
        this.tools = tools;
        this.workshop = workshop;
        this.date = workshop.atTheDoor(tools.now()).orElse(workshop.dates().getFirst());
        addClassNames("b-pane", "b-ws-checkin");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", text("workshop.checkin"));
        segments.addClassName("b-pills");
        segments.setAriaLabel(text("workshop.segments"));
        segments.setItems(ALL, !ALL);
        segments.setValue(ALL);
        segments.addValueChangeListener(change -> draw());
        var title = new H2(text(open() ? "workshop.checkin" : "workshop.participants"));
        add(Blocks.block("b-pane-head", title, count, Blocks.grow(), dates(), segments), list, foot);
        Shortcuts.addShortcutListener(this, this::takeBack, Key.KEY_Z, KeyModifier.CONTROL);
        draw();
    }

    private boolean open() {
        return date.doorOpen(tools.now()) && workshop.state() != WorkshopState.CANCELLED;
    }

    private Component dates() {
        var dates = new Select<Workshop.Date>();
        dates.setItems(workshop.dates());
        dates.setItemLabelGenerator(one -> Words.near(one.startsAt(), workshop.zone(), tools.now()));
        dates.setAriaLabel(text("workshop.date"));
        dates.setValue(date);
        dates.setVisible(workshop.dates().size() > 1);
        dates.addValueChangeListener(change -> {
            date = change.getValue();
            back.clear();
            draw();
        });
        return dates;
    }

    private void draw() {
        var rows = tools.door().list(date.id());
        var missing = rows.stream().filter(row -> row.presence() == null).count();
        var here = rows.stream()
                .filter(row -> row.presence() != null && row.presence().attended())
                .count();
        count.setText(
                open() ? text("workshop.here-of", here, rows.size()) : text("workshop.registered-n", rows.size()));
        segments.setVisible(open() && !rows.isEmpty());
        segments.setItemLabelGenerator(
                all -> all ? text("workshop.show-all", rows.size()) : text("workshop.show-missing", missing));
        list.removeAll();
        rows.stream()
                .filter(row -> segments.getValue() == ALL || row.presence() == null)
                .forEach(row -> list.add(line(row)));
        if (rows.isEmpty()) {
            list.add(Blocks.empty("users", text("workshop.nobody"), text("workshop.nobody-help")));
        } else if (list.getComponentCount() == 0) {
            list.add(Blocks.empty("check-check", text("workshop.all-marked"), text("workshop.all-marked-help")));
        }
        foot(rows);
    }

    private Component line(CheckInRow row) {
        var under = row.walkIn() ? text("workshop.walk-in-mark", row.department()) : row.department();
        var line = Blocks.block("b-ws-person", Blocks.who(row.name(), under));
        if (row.online()) {
            line.add(Blocks.badge(text("workshop.online"), Tone.INFO));
        }
        line.getElement().setAttribute("role", "listitem");
        if (open()) {
            line.add(new PresenceButtons(row, presence -> mark(row.person(), row.is(presence) ? null : presence)));
        }
        return line;
    }

    private void mark(PersonId person, @Nullable Presence presence) {
        var day = date.id();
        Notify.attempt(() -> {
            var before = tools.door().mark(day, person, presence);
            back.push(() -> tools.door().mark(day, person, before));
            draw();
        });
    }

    /** Takes the last tap back, and the one before with the next press. */
    private void takeBack() {
        if (!back.isEmpty() && Notify.attempt(back.pop())) {
            draw();
        }
    }

    private void foot(List<CheckInRow> rows) {
        foot.removeAll();
        if (!open()) {
            foot.add(
                    Blocks.meta(
                            workshop.state() == WorkshopState.HELD
                                    ? ""
                                    : text(
                                            "workshop.door-opens",
                                            Words.moment(date.startsAt().minusSeconds(3600), tools.now()))),
                    WhoSees.ofOther(Permission.SEE_ATTENDANCE));
            return;
        }
        foot.add(Blocks.meta(text("workshop.saved")), Blocks.grow());
        foot.add(Buttons.of(
                text("workshop.let-in"),
                "user-plus",
                () -> GuestDialog.atTheDoor(tools, workshop, date, this::draw).open()));
        // Whoever is not here before it begins may still come.
        if (!tools.now().isBefore(date.startsAt()) && rows.stream().anyMatch(row -> row.presence() == null)) {
            foot.add(Buttons.quiet(text("workshop.rest"), this::rest));
        }
        foot.add(WhoSees.ofOther(Permission.SEE_ATTENDANCE));
    }

    private void rest() {
        var day = date.id();
        Notify.attempt(() -> {
            var marked = tools.door().markRestAsNoShow(day);
            Runnable undo = () -> {
                marked.forEach(person -> tools.door().mark(day, person, null));
                draw();
            };
            back.push(undo);
            draw();
            Notify.done(text("workshop.rest-done", marked.size()), undo);
        });
    }
}
