package org.belay.scheduling.ui;

import static org.belay.scheduling.ui.Words.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Supplier;
import org.belay.scheduling.ScheduleProgress;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** How far a run has come. The page asks once a second; the run goes on without it. */
class RunPanel extends Div {

    private static final int EVERY_MILLIS = 1000;

    private final transient Supplier<Optional<ScheduleProgress>> progress;
    private final transient Runnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span stage = Blocks.muted("");
    private final Button stop;
    private @Nullable Registration polling;

    RunPanel(Supplier<Optional<ScheduleProgress>> progress, Runnable stopping, Runnable ended) {
        this.progress = progress;
        this.ended = ended;
        stop = Buttons.of(text("schedule.stop"), "x", stopping);
        stop.setDisableOnClick(true);
        stage.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("schedule.running"));
        add(Blocks.card(
                text("schedule.running"), bar, stage, Blocks.muted(text("schedule.running-help")), Blocks.row(stop)));
    }

    /** That it has ended is seen by the first poll and not here: the page is just being entered, not to be left again. */
    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        ui.setPollInterval(EVERY_MILLIS);
        polling = ui.addPollListener(poll -> look(ui));
        progress.get().ifPresent(this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        end(event.getUI());
    }

    private void look(UI ui) {
        progress.get().ifPresentOrElse(this::show, () -> {
            end(ui);
            ended.run();
        });
    }

    private void show(ScheduleProgress run) {
        bar.setIndeterminate(run.meetings() == 0);
        if (run.meetings() > 0) {
            bar.setValue(Math.min(1, run.placed() / (double) run.meetings()));
        }
        stage.setText(
                run.stopping()
                        ? text("schedule.stopping")
                        : run.meetings() == 0
                                ? text("schedule.reading")
                                : text("schedule.placed-so-far", run.placed(), run.meetings()));
        stop.setEnabled(!run.stopping());
    }

    private void end(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
