package org.belay.shared.ui;

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
import org.jspecify.annotations.Nullable;

/** How far work has come that goes on whatever becomes of the page, which asks once a second. */
public class ProgressPanel extends Div {

    private static final int EVERY_MILLIS = 1000;

    /**
     * Where it stands.
     *
     * @param stage in words
     * @param total 0 while nobody knows
     * @param stopping whether somebody has asked it to stop
     */
    public record Progress(String stage, long done, long total, boolean stopping) {}

    /**
     * What it says of itself.
     *
     * @param help that one can leave, and what stopping keeps
     */
    public record Labels(String title, String help, String stop) {}

    private final transient Supplier<Optional<Progress>> progress;
    private final transient Runnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span stage = Blocks.muted("");
    private final Button stop;
    private @Nullable Registration polling;

    /** @param progress nothing once it has ended */
    public ProgressPanel(Labels labels, Supplier<Optional<Progress>> progress, Runnable stopping, Runnable ended) {
        this.progress = progress;
        this.ended = ended;
        stop = Buttons.of(labels.stop(), "x", stopping);
        stop.setDisableOnClick(true);
        stage.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", labels.title());
        add(Blocks.card(labels.title(), bar, stage, Blocks.muted(labels.help()), Blocks.row(stop)));
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

    private void show(Progress now) {
        bar.setIndeterminate(now.total() == 0);
        if (now.total() > 0) {
            bar.setValue(Math.min(1, now.done() / (double) now.total()));
        }
        stage.setText(now.stage());
        stop.setEnabled(!now.stopping());
    }

    private void end(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
