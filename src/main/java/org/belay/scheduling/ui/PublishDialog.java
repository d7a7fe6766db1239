package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.belay.scheduling.ScheduleOverview;
import org.belay.scheduling.SchedulePublishing;
import org.belay.scheduling.SchedulePublishing.Published;
import org.belay.shared.CohortId;
import org.belay.shared.Progress;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.BackgroundTask;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** What publishing a schedule does, and what stays as it is; afterwards the same as it was done. */
class PublishDialog extends Dialog {

    private static final int AT_ONCE = 20;

    private final transient SchedulePublishing publishing;
    private final CohortId cohort;
    private final transient Runnable published;

    PublishDialog(SchedulePublishing publishing, ScheduleOverview now, CohortId cohort, Runnable published) {
        this.publishing = publishing;
        this.cohort = cohort;
        this.published = published;
        var preview = publishing.preview(cohort);
        frame(text("schedule.publishing.title"));
        var counts = counts(preview);
        if (preview.busy() > 0) {
            counts.add(fact("busy", preview.busy()));
        }
        counts.add(
                fact("waiting", Math.max(0, now.proposals() - preview.all() - preview.left())),
                fact("unplaced", now.gaps().size()));
        var form = Blocks.block("b-form", Blocks.paragraph(text("schedule.publishing.text")), counts);
        if (preview.left() > 0) {
            form.add(left());
        }
        add(form);
        var publish = Buttons.primary(
                text("schedule.publish", preview.all()), "calendar-check", () -> publish(preview.all()));
        publish.setEnabled(preview.all() > 0);
        publish.setDisableOnClick(true);
        getFooter().add(Buttons.plain(text("action.cancel"), this::close), publish);
    }

    /** After it. */
    private PublishDialog(SchedulePublishing publishing, Published done, CohortId cohort) {
        this.publishing = publishing;
        this.cohort = cohort;
        this.published = () -> {};
        frame(text("schedule.publishing.done-title"));
        var form = Blocks.block("b-form", Blocks.paragraph(text("schedule.publishing.done-text")), counts(done));
        if (done.left() > 0) {
            form.add(left());
        }
        add(form);
        getFooter().add(Buttons.plain(text("action.close"), this::close));
        var first = done.first();
        if (first != null) {
            getFooter().add(Buttons.primary(text("schedule.publishing.look"), "calendar", () -> {
                close();
                Addresses.open(ScheduleNavigation.agreed(
                        cohort, first.atZone(Formats.zone()).toLocalDate()));
            }));
        }
    }

    private void frame(String title) {
        setHeaderTitle(title);
        setWidth("560px");
        setMaxWidth("100%");
    }

    /** Many take longer than a page may stand still; whoever cancels then has published nothing. */
    private void publish(int all) {
        if (all <= AT_ONCE) {
            Notify.attempt(() -> done(publishing.publish(cohort, Progress.NONE)));
            return;
        }
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        getFooter().removeAll();
        removeAll();
        add(new BackgroundTask<>(
                        text("schedule.publishing.running", all), progress -> publishing.publish(cohort, progress))
                .whenDone(this::done)
                .otherwise(() -> {
                    close();
                    published.run();
                }));
    }

    private void done(Published done) {
        close();
        published.run();
        new PublishDialog(publishing, done, cohort).open();
    }

    private static Div counts(Published what) {
        return Blocks.column(
                fact("sessions", what.sessions()),
                fact("kickoffs", what.kickoffs()),
                fact("workshops", what.workshops()),
                fact("people", what.people()),
                fact("left", what.left()));
    }

    private static Div fact(String name, int number) {
        return Blocks.block(
                "b-row b-between",
                Blocks.muted(text("schedule.publishing." + name)),
                Blocks.strong(Formats.number(number)));
    }

    private static Div left() {
        return Blocks.note(Tone.WARNING, "triangle-alert", text("schedule.publishing.left-why"));
    }
}
