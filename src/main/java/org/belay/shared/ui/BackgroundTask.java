package org.belay.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Progress;
import org.belay.shared.Reference;
import org.belay.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work that takes longer than a second: it runs beside the screen as whoever started it, shows how far it has come and
 * can be cancelled. It starts when it is put on a page, and goes on when the person leaves the page.
 *
 * <pre>{@code
 * add(new BackgroundTask<>(getTranslation("people.import.checking"), progress -> service.check(file, progress))
 *         .whenDone(this::show)
 *         .otherwise(this::back));
 * }</pre>
 *
 * <p>A refusal and a lost update are told at the foot of the screen before {@link #otherwise} is called.
 */
public class BackgroundTask<T> extends Div {

    /** Runs in its own thread: no component may be touched, nothing that belongs to the UI asked. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);
    private static final long REDRAW_NANOS = 200_000_000;

    private final transient Work<T> work;
    private final ProgressBar bar = new ProgressBar();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private transient Consumer<T> done = result -> {};
    private transient Runnable otherwise = () -> {};
    private boolean started;

    public BackgroundTask(String label, Work<T> work) {
        this.work = work;
        addClassNames("b-form");
        getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", label);
        bar.setIndeterminate(true);
        add(new Span(label), bar, Buttons.plain(getTranslation("action.cancel"), () -> cancelled.set(true)));
    }

    /** With the result, when the work is done. */
    public BackgroundTask<T> whenDone(Consumer<T> next) {
        done = next;
        return this;
    }

    /** When it was cancelled or could not be done. */
    public BackgroundTask<T> otherwise(Runnable next) {
        otherwise = next;
        return this;
    }

    /** Nobody waits for it any more: it stops at the next step, and nothing follows. */
    public void abandon() {
        cancelled.set(true);
        done = result -> {};
        otherwise = () -> {};
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!started) {
            started = true;
            var ui = event.getUI();
            Thread.ofVirtual().name("task").start(new DelegatingSecurityContextRunnable(() -> run(ui)));
        }
    }

    private void run(UI ui) {
        try {
            var result = work.run(new Watched(ui));
            access(ui, () -> done.accept(result));
        } catch (CancellationException e) {
            access(ui, otherwise::run);
        } catch (Refused | ChangedMeanwhile e) {
            access(ui, () -> {
                Notify.attempt(() -> {
                    throw e;
                });
                otherwise.run();
            });
        } catch (Exception e) {
            var reference = Reference.next();
            LOG.error("Work in the background failed, reference {}", reference, e);
            access(ui, () -> {
                Notify.problem(ui.getTranslation("problem.unexpected", reference));
                otherwise.run();
            });
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails there goes to the error handler of the session.
    private static void access(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException e) {
            LOG.debug("Nobody looks any more", e);
        }
    }

    /** Draws at most five times a second. */
    private final class Watched implements Progress {

        private final UI ui;
        private long drawn;

        Watched(UI ui) {
            this.ui = ui;
        }

        @Override
        public void at(double share) {
            if (cancelled.get()) {
                throw new CancellationException("cancelled at " + share);
            }
            long now = System.nanoTime();
            if (now - drawn > REDRAW_NANOS) {
                drawn = now;
                access(ui, () -> {
                    bar.setIndeterminate(false);
                    bar.setValue(Math.clamp(share, 0, 1));
                });
            }
        }
    }
}
