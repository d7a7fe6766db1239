package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

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
import org.belay.matching.RunProgress;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.jspecify.annotations.Nullable;

/** How far a run has come. The page asks once a second; the run goes on without it. */
class ProgressPanel extends Div {

    private static final int EVERY_MILLIS = 1000;

    private final transient Supplier<Optional<RunProgress>> progress;
    private final transient Runnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span stage = Blocks.muted("");
    private final Button cancel;
    private @Nullable Registration polling;

    ProgressPanel(Supplier<Optional<RunProgress>> progress, Runnable cancelling, Runnable ended) {
        this.progress = progress;
        this.ended = ended;
        cancel = Buttons.of(text("matching.cancel"), "x", cancelling);
        cancel.setDisableOnClick(true);
        stage.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("matching.running"));
        add(Blocks.card(
                text("matching.running"), bar, stage, Blocks.muted(text("matching.running-help")), Blocks.row(cancel)));
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
        stop(event.getUI());
    }

    private void look(UI ui) {
        progress.get().ifPresentOrElse(this::show, () -> {
            stop(ui);
            ended.run();
        });
    }

    private void show(RunProgress run) {
        bar.setIndeterminate(run.total() == 0);
        if (run.total() > 0) {
            bar.setValue(Math.min(1, run.done() / (double) run.total()));
        }
        stage.setText(text(run.cancelling() ? "matching.cancelling" : "matching.stage." + run.stage()));
        cancel.setEnabled(!run.cancelling());
    }

    private void stop(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
