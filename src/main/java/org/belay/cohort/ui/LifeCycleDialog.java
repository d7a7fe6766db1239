package org.belay.cohort.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/**
 * Says what a step in the life cycle brings about before it is taken, since none can be undone, and asks for the reason
 * where one is kept.
 */
final class LifeCycleDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final Div content = Blocks.block("b-form");
    private final LimitedArea reason = new LimitedArea();
    private final transient Consumer<String> verb;
    private final transient Runnable moved;
    private final boolean asksReason;

    /** @param action names the texts of the dialog */
    LifeCycleDialog(String action, String cohort, boolean asksReason, Consumer<String> verb, Runnable moved) {
        this.asksReason = asksReason;
        this.verb = verb;
        this.moved = moved;
        setHeaderTitle(getTranslation("cohort.dialog." + action + ".title", cohort));
        content.add(Blocks.paragraph(getTranslation("cohort.dialog." + action + ".text")));
        if (asksReason) {
            reason.setLabel(getTranslation("cohort.dialog.reason"));
            reason.setHelperText(getTranslation("cohort.dialog." + action + ".reason-help"));
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(LONGEST_REASON);
            reason.setWidthFull();
            content.add(reason);
        }
        add(content);
        getFooter().add(Buttons.plain(getTranslation("cohort.dialog.back"), this::close));
        var confirm = Buttons.plain(getTranslation("cohort.action." + action), this::take);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(confirm);
    }

    /** More than the step itself brings about: how things stand. */
    LifeCycleDialog saying(String words) {
        content.addComponentAtIndex(1, Blocks.paragraph(words));
        return this;
    }

    private void take() {
        if (asksReason && reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("cohort.dialog.reason-missing"));
            reason.focus();
            return;
        }
        if (Notify.attempt(() -> verb.accept(reason.getValue()))) {
            close();
            moved.run();
        }
    }
}
