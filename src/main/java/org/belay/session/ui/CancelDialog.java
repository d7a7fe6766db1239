package org.belay.session.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.belay.security.ui.WhoSees;
import org.belay.session.SessionRow;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** Asks why a session is cancelled, which those who meet will read; for a while it can be taken back. */
final class CancelDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final LimitedField reason = new LimitedField();
    private final transient Consumer<String> cancelling;
    private final transient Runnable restoring;
    private final transient Runnable changed;

    /**
     * @param cancelling given the reason
     * @param restoring takes it back
     */
    CancelDialog(
            SessionRow session, WhoSees readers, Consumer<String> cancelling, Runnable restoring, Runnable changed) {
        this.cancelling = cancelling;
        this.restoring = restoring;
        this.changed = changed;
        setHeaderTitle(getTranslation("session.cancel-title", session.number()));
        reason.setLabel(getTranslation("session.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(Blocks.block("b-form", Blocks.paragraph(getTranslation("session.cancel-help")), reason, readers));
        getFooter().add(Buttons.plain(getTranslation("session.keep"), this::close));
        var confirm = Buttons.plain(getTranslation("session.cancel-confirm"), this::cancel);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(confirm);
    }

    private void cancel() {
        if (reason.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("session.problem.reason-missing"));
            reason.focus();
            return;
        }
        var cancelled = Notify.attempt(() -> cancelling.accept(reason.getValue()));
        close();
        changed.run();
        if (cancelled) {
            Notify.done(
                    getTranslation("session.cancelled"),
                    () -> Notify.attempt(() -> {
                        restoring.run();
                        changed.run();
                    }));
        }
    }
}
