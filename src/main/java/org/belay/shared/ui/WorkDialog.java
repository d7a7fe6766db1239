package org.belay.shared.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;

/** Work that the page behind waits for; put away by its end or by cancelling alone. */
public final class WorkDialog extends Dialog {

    /**
     * Opens at once.
     *
     * @param done with the result
     * @param otherwise when it was cancelled or could not be done
     */
    public static <T> void open(
            String label, BackgroundTask.Work<T> work, Consumer<? super T> done, Runnable otherwise) {
        var dialog = new WorkDialog();
        dialog.getElement().setAttribute("aria-label", label);
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new BackgroundTask<>(label, work)
                .whenDone(result -> {
                    dialog.close();
                    done.accept(result);
                })
                .otherwise(() -> {
                    dialog.close();
                    otherwise.run();
                }));
        dialog.open();
    }

    private WorkDialog() {}
}
