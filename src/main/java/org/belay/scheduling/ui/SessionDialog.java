package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.scheduling.Alternative;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleEdits.RoomChoice;
import org.belay.scheduling.ScheduledRow;
import org.belay.session.SessionId;
import org.belay.session.SessionPlan;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.MomentField;
import org.belay.shared.ui.Tone;
import org.belay.workshop.ui.WorkshopNavigation;
import org.jspecify.annotations.Nullable;

/** A session, and where else it could be: times that were checked, or any other, which is checked then. */
class SessionDialog extends Dialog {

    private static final int OFFERED = 12;

    private final transient ScheduledRow row;
    private final transient Changes changes;
    private final RadioButtonGroup<Alternative> times = new RadioButtonGroup<>();
    private final MomentField other = new MomentField();
    private final Select<Integer> length = new Select<>();
    private final ComboBox<RoomChoice> room = new ComboBox<>();
    private final Div verdict = new Div();

    SessionDialog(ScheduledRow row, Changes changes) {
        this.row = row;
        this.changes = changes;
        setHeaderTitle(Words.title(row));
        setWidth("560px");
        setMaxWidth("100%");
        var form = Blocks.block(
                "b-form",
                Blocks.row(
                        Blocks.badge(Words.state(row), Words.tone(row)),
                        Blocks.muted(Words.when(row.startsAt(), row.minutes()) + " · " + Words.where(row))));
        add(form);
        if (row.session() == null) {
            forMany();
        } else if (changes.movable(row)) {
            moving(form);
        }
        getFooter().add(Blocks.grow(), Buttons.plain(text("action.close"), this::close));
        if (changes.movable(row)) {
            getFooter().add(Buttons.primary(text("schedule.move-here"), "check", this::move));
        }
    }

    private void forMany() {
        if (row.meeting() == MeetingKind.KICKOFF || row.proposed()) {
            getFooter().add(Buttons.quiet(text("schedule.withdraw"), () -> {
                close();
                changes.withdrawForMany(row);
            }));
        }
        var workshop = row.workshop();
        if (workshop != null) {
            getFooter().add(Buttons.plain(text("schedule.open-workshop"), () -> {
                close();
                Addresses.open(WorkshopNavigation.workshop(workshop));
            }));
        }
    }

    private void moving(Div form) {
        length.setLabel(text("schedule.length"));
        length.setItems(SessionPlan.LENGTHS);
        length.setItemLabelGenerator(minutes -> text("session.minutes", minutes));
        length.setValue(SessionPlan.LENGTHS.contains(row.minutes()) ? row.minutes() : SessionPlan.LENGTHS.getLast());
        var rooms = changes.edits().rooms(id());
        room.setLabel(text("schedule.room"));
        room.setItems(rooms);
        room.setItemLabelGenerator(choice -> text("schedule.room-seats", choice.name(), choice.seats()));
        room.setClearButtonVisible(true);
        room.setPlaceholder(text("state.SessionKind.REMOTE"));
        room.setVisible(!rooms.isEmpty());
        rooms.stream()
                .filter(choice -> choice.room().equals(row.room()))
                .findFirst()
                .ifPresent(room::setValue);
        times.setLabel(text("schedule.checked-times"));
        times.addClassName("b-pills");
        times.setItemLabelGenerator(one ->
                Words.when(one.startsAt(), length.getValue()) + (one.roomName() == null ? "" : " · " + one.roomName()));
        other.setLabel(text("schedule.other-time", Formats.zoneName()));
        other.setLocale(UI.getCurrent().getLocale());
        verdict.getElement().setAttribute("role", "status");
        form.add(Blocks.row(length, room), times, other, verdict);
        length.addValueChangeListener(e -> offer());
        room.addValueChangeListener(e -> check());
        times.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                other.clear();
                verdict.removeAll();
            }
        });
        other.addValueChangeListener(e -> check());
        offer();
        actions();
    }

    private void actions() {
        if (row.proposed()) {
            getFooter()
                    .add(
                            Buttons.quiet(text("schedule.withdraw"), () -> {
                                close();
                                changes.withdraw(row);
                            }),
                            Buttons.quiet(text(row.pinned() ? "schedule.unpin" : "schedule.pin"), () -> {
                                close();
                                changes.pin(row, !row.pinned());
                            }),
                            Buttons.quiet(text("schedule.publish-one"), () -> {
                                close();
                                changes.publish(row);
                            }));
        }
    }

    private void offer() {
        var found = changes.edits()
                .alternatives(id(), row.startsAt().minus(7, ChronoUnit.DAYS), length.getValue(), row.room() != null);
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
        var conflicts = changes.edits().check(id(), instant(typed), length.getValue(), room());
        verdict.add(
                conflicts.isEmpty()
                        ? Blocks.note(Tone.OK, "circle-check", text("schedule.fits"))
                        : Blocks.note(
                                Tone.WARNING,
                                "triangle-alert",
                                conflicts.stream()
                                        .map(conflict -> text("schedule.refused." + conflict))
                                        .collect(Collectors.joining(" "))));
    }

    private void move() {
        var chosen = times.getValue();
        var typed = other.getValue();
        if (chosen == null && typed == null) {
            verdict.removeAll();
            verdict.add(Blocks.note(Tone.WARNING, "triangle-alert", text("session.problem.time-missing")));
            Fields.focus(times);
            return;
        }
        var done = chosen != null
                ? changes.put(row, chosen.startsAt(), length.getValue(), chosen.room())
                : changes.put(row, instant(Objects.requireNonNull(typed)), length.getValue(), room());
        if (done) {
            close();
        }
    }

    private @Nullable RoomId room() {
        var choice = room.getValue();
        return choice == null ? null : choice.room();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Formats.zone()).toInstant();
    }

    private SessionId id() {
        return Objects.requireNonNull(row.session());
    }
}
