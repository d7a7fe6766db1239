package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.scheduling.Alternative;
import org.belay.scheduling.MeetingKey;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleEdits.RoomChoice;
import org.belay.scheduling.ScheduledRow;
import org.belay.session.SessionPlan;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.MomentField;
import org.belay.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Where else a meeting could be: times that were checked, or any other, which is checked then. */
class PlaceForm extends Div {

    private static final int OFFERED = 12;

    private final transient ScheduledRow row;
    private final transient Changes changes;
    private final transient MeetingKey key;
    private final RadioButtonGroup<Alternative> times = new RadioButtonGroup<>();
    private final MomentField other = new MomentField();
    private final Select<Integer> length = new Select<>();
    private final ComboBox<RoomChoice> room = new ComboBox<>();
    private final Div verdict = new Div();

    PlaceForm(ScheduledRow row, Changes changes) {
        this.row = row;
        this.changes = changes;
        this.key = row.key(changes.cohort());
        addClassName("b-form");
        length.setLabel(text("schedule.length"));
        length.setItems(SessionPlan.LENGTHS);
        length.setItemLabelGenerator(minutes -> text("session.minutes", minutes));
        var nearest = nearestLength();
        length.setValue(nearest);
        length.setHelperText(nearest == row.minutes() ? null : text("schedule.length-until-now", row.minutes()));
        // What many come to stays as long as it is; a workshop says so on its page.
        length.setVisible(row.session() != null);
        rooms();
        times.setLabel(text("schedule.checked-times"));
        times.addClassName("b-pills");
        times.setItemLabelGenerator(
                one -> Words.when(one.startsAt(), minutes()) + (one.roomName() == null ? "" : " · " + one.roomName()));
        other.setLabel(text("schedule.other-time", Formats.zoneName()));
        verdict.getElement().setAttribute("role", "status");
        add(Blocks.row(length, room), times, other, verdict);
        length.addValueChangeListener(e -> offer());
        room.addValueChangeListener(e -> check());
        times.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                other.clear();
                verdict.removeAll();
                left(e.getValue().startsAt());
            }
        });
        other.addValueChangeListener(e -> check());
        offer();
    }

    /** A workshop has a room or is elsewhere, which its page says; anything else can be remote, too. */
    private void rooms() {
        var workshop = row.meeting() == MeetingKind.WORKSHOP;
        var rooms = changes.edits().rooms(key);
        room.setLabel(text("schedule.room"));
        room.setItems(rooms);
        room.setItemLabelGenerator(choice -> text("schedule.room-seats", choice.name(), choice.seats()));
        room.setClearButtonVisible(!workshop);
        room.setPlaceholder(workshop ? "" : text("state.SessionKind.REMOTE"));
        room.setVisible(!rooms.isEmpty() && (!workshop || row.room() != null));
        rooms.stream()
                .filter(choice -> choice.room().equals(row.room()))
                .findFirst()
                .ifPresent(room::setValue);
    }

    private int nearestLength() {
        return SessionPlan.LENGTHS.stream()
                .min(Comparator.comparingInt(one -> Math.abs(one - row.minutes())))
                .orElseThrow();
    }

    private int minutes() {
        return length.isVisible() ? length.getValue() : row.minutes();
    }

    private void offer() {
        var found = changes.edits()
                .alternatives(key, row.startsAt().minus(7, ChronoUnit.DAYS), minutes(), row.room() != null);
        times.setItems(found.stream()
                .filter(one -> !one.startsAt().equals(row.startsAt()))
                .limit(OFFERED)
                .toList());
        times.setHelperText(found.isEmpty() ? text("schedule.no-checked-times") : null);
    }

    /** Says what stands against another time before it is chosen. */
    private void check() {
        verdict.removeAll();
        var typed = other.getValue();
        if (typed == null) {
            return;
        }
        times.clear();
        var conflicts = changes.edits().check(key, instant(typed), minutes(), room());
        verdict.add(
                conflicts.isEmpty()
                        ? Blocks.note(Tone.OK, "circle-check", text("schedule.fits"))
                        : Blocks.note(
                                Tone.WARNING,
                                "triangle-alert",
                                conflicts.stream()
                                        .map(conflict -> text("schedule.refused." + conflict))
                                        .collect(Collectors.joining(" "))));
        left(instant(typed));
    }

    /** Says how many sessions a kickoff would leave before it. */
    private void left(Instant startsAt) {
        var before = changes.before(row, startsAt);
        if (before > 0) {
            verdict.add(Blocks.note(Tone.WARNING, "triangle-alert", text("schedule.before-kickoff", before)));
        }
    }

    /** @return whether it is elsewhere now */
    boolean move() {
        var chosen = times.getValue();
        var typed = other.getValue();
        if (chosen == null && typed == null) {
            verdict.removeAll();
            verdict.add(Blocks.note(Tone.WARNING, "triangle-alert", text("session.problem.time-missing")));
            Fields.focus(times);
            return false;
        }
        return chosen != null
                ? changes.put(row, chosen.startsAt(), minutes(), chosen.room())
                : changes.put(row, instant(Objects.requireNonNull(typed)), minutes(), room());
    }

    private @Nullable RoomId room() {
        var choice = room.getValue();
        return choice == null ? null : choice.room();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Formats.zone()).toInstant();
    }
}
