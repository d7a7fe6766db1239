package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.dialog.Dialog;
import org.belay.scheduling.MeetingKind;
import org.belay.scheduling.ScheduledRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.workshop.ui.WorkshopNavigation;

/** A meeting, and what a coordinator can do with it. */
class SessionDialog extends Dialog {

    private final transient ScheduledRow row;
    private final transient Changes changes;

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
        }
        if (row.proposed() && changes.movable(row)) {
            proposal();
        }
        getFooter().add(Blocks.grow(), Buttons.plain(text("action.close"), this::close));
        if (changes.movable(row)) {
            var places = new PlaceForm(row, changes);
            form.add(places);
            getFooter()
                    .add(Buttons.primary(
                            text(row.session() == null ? "schedule.move-many-here" : "schedule.move-here"),
                            "check",
                            () -> {
                                if (places.move()) {
                                    close();
                                }
                            }));
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

    private void proposal() {
        if (row.session() != null) {
            getFooter()
                    .add(
                            Buttons.quiet(text("schedule.withdraw"), () -> {
                                close();
                                changes.withdraw(row);
                            }),
                            Buttons.quiet(text("schedule.publish-one"), () -> {
                                close();
                                changes.publish(row);
                            }));
        }
        getFooter().add(Buttons.quiet(text(row.pinned() ? "schedule.unpin" : "schedule.pin"), () -> {
            close();
            changes.pin(row, !row.pinned());
        }));
    }
}
