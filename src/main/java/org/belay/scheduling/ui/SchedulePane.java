package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.stream.Collectors;
import org.belay.scheduling.AgreedBy;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduleEdits;
import org.belay.scheduling.ScheduleOverview;
import org.belay.scheduling.ScheduleRunRow;
import org.belay.scheduling.ScheduleRuns;
import org.belay.scheduling.ScheduleService;
import org.belay.scheduling.ScheduledRow;
import org.belay.scheduling.SuggestedMove;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;
import org.belay.workshop.ui.WorkshopNavigation;

/** What came of the last run, what found no place and why, what does not fit any more, and moves that would help. */
class SchedulePane extends Div {

    private final transient ScheduleService schedules;
    private final transient ScheduleRuns runs;
    private final transient ScheduleEdits edits;
    private final CohortId cohort;
    private final transient Changes changes;
    private final Div body = Blocks.block("b-pane-body");

    SchedulePane(ScheduleService schedules, ScheduleRuns runs, CohortId cohort, ScheduleOverview now, Changes changes) {
        this.schedules = schedules;
        this.runs = runs;
        this.edits = changes.edits();
        this.cohort = cohort;
        this.changes = changes;
        addClassName("b-pane");
        body.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        body.getElement().setAttribute("aria-label", text("schedule.auto"));
        add(Blocks.block("b-pane-head", new H2(text("schedule.auto"))), body);
        fill(now);
    }

    private void fill(ScheduleOverview now) {
        var last = now.lastRun();
        if (last == null || last.placed() == null) {
            body.add(Blocks.empty("wand-sparkles", text("schedule.no-run"), text("schedule.no-run-help")));
        } else {
            body.add(
                    figures(last, now),
                    Blocks.meta(text("schedule.run-by", last.startedBy(), Formats.dateTime(last.startedAt()))));
        }
        conflicts(now);
        now.moves().forEach(move -> body.add(move(move)));
        if (!now.gaps().isEmpty()) {
            body.add(Blocks.block(
                    "b-row b-between",
                    Blocks.heading(text("schedule.gaps", now.gaps().size())),
                    Blocks.meta(text("schedule.smallest-first"))));
            now.gaps().forEach(gap -> body.add(new Gaps(changes).card(gap)));
        }
        body.add(Blocks.rule(), agreement(now));
    }

    private static Component figures(ScheduleRunRow run, ScheduleOverview now) {
        var placed = run.placed() == null ? 0 : run.placed();
        return Blocks.block(
                "b-schedule-figures",
                figure(
                        text("schedule.placed"),
                        placed,
                        text("schedule.of", run.meetings() == null ? 0 : run.meetings())),
                figure(text("schedule.preferred"), run.preferred() == null ? 0 : run.preferred(), ""),
                // No run moves what is agreed; that it is none is said all the same.
                figure(text("schedule.moved-existing"), 0, text("schedule.existing")),
                figure(text("schedule.proposals"), now.proposals(), ""));
    }

    private static Component figure(String label, int value, String base) {
        return Blocks.block(
                "b-column b-tight",
                Blocks.muted(label),
                Blocks.row(Blocks.strong(Formats.number(value)), Blocks.meta(base)));
    }

    private void conflicts(ScheduleOverview now) {
        if (now.conflicts().isEmpty()) {
            return;
        }
        body.add(Blocks.heading(text("schedule.conflicts", now.conflicts().size())));
        // What many come to is moved by hand. One way out for all stands above those of each.
        var sessions = now.conflicts().stream().anyMatch(row -> row.session() != null);
        if (sessions && now.moves().isEmpty() && now.possible() && now.running() == null) {
            body.add(Blocks.row(Buttons.of(text("schedule.replan"), "refresh-cw", () -> {
                if (Notify.attempt(() -> runs.replan(cohort))) {
                    changes.changed().run();
                }
            })));
        }
        now.conflicts().forEach(row -> body.add(conflict(row)));
    }

    private Component conflict(ScheduledRow row) {
        // What can be put elsewhere says so with each thing that stands against it.
        var movable = changes.movable(row);
        var words = row.conflicts().stream()
                .map(conflict -> text((movable ? "schedule.refused." : "schedule.conflict.") + conflict))
                .collect(Collectors.joining(" "));
        var card = Gaps.item(
                "calendar-clock",
                Tone.WARNING,
                Words.title(row),
                Words.when(row.startsAt(), row.minutes()) + ". " + words);
        var ways = Blocks.row();
        if (movable) {
            ways.add(named(Buttons.plain(text("schedule.move"), () -> new SessionDialog(row, changes).open()), row));
        }
        var workshop = row.workshop();
        if (row.meeting() == MeetingKind.KICKOFF || (workshop != null && row.proposed())) {
            ways.add(named(Buttons.quiet(text("schedule.withdraw"), () -> changes.withdrawForMany(row)), row));
        } else if (workshop != null) {
            ways.add(named(
                    Buttons.plain(
                            text("schedule.open-workshop"),
                            () -> Addresses.open(WorkshopNavigation.workshop(workshop))),
                    row));
        }
        if (ways.getComponentCount() > 0) {
            card.add(ways);
        }
        return card;
    }

    private static Button named(Button button, ScheduledRow row) {
        button.setAriaLabel(button.getText() + ": " + Words.title(row));
        return button;
    }

    private Component move(SuggestedMove move) {
        var row = move.row();
        var to = Words.when(move.startsAt(), row.minutes()) + (move.roomName() == null ? "" : ", " + move.roomName());
        var why = move.conflict() == null ? text("schedule.makes-room") : text("schedule.conflict." + move.conflict());
        var card = Gaps.item(
                "arrow-right",
                Tone.INFO,
                text("schedule.move-of", Words.title(row)),
                text("schedule.move-from-to", Words.when(row.startsAt(), row.minutes()), to) + " " + why);
        if (changes.movable(row)) {
            card.add(Blocks.row(
                    Buttons.plain(text("schedule.accept-move"), () -> accept(move)),
                    Buttons.quiet(text("schedule.dismiss"), () -> {
                        edits.dismiss(move.id());
                        changes.changed().run();
                    })));
        }
        return card;
    }

    private void accept(SuggestedMove move) {
        var row = move.row();
        changes.attempt(row.key(cohort), () -> {
            var moved = edits.accept(move.id());
            changes.changed().run();
            changes.moved(row, moved, Words.when(move.startsAt(), row.minutes()));
        });
    }

    /** Whether proposals wait for the pair; the same in the whole program. */
    private Component agreement(ScheduleOverview now) {
        var box = new Checkbox(text("schedule.publish-for-pairs"), now.agreedBy() == AgreedBy.COORDINATOR);
        box.setHelperText(text("schedule.publish-for-pairs-help"));
        box.addValueChangeListener(change -> Notify.attempt(() -> {
            schedules.agree(cohort, change.getValue() ? AgreedBy.COORDINATOR : AgreedBy.PAIR);
            changes.changed().run();
        }));
        return box;
    }
}
