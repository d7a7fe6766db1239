package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.belay.matching.MatchService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.Notify;

/** Asks why a match is declined or ended: it cannot be taken back, and coordinators will read it. */
final class ReasonDialog extends Dialog {

    private final LimitedArea reason = new LimitedArea();
    private final String words;
    private final transient Consumer<String> action;
    private final transient Runnable changed;

    /**
     * @param words the beginning of the keys of what is said
     * @param pair with whom, or who
     * @param more what else there is to know, below the reason
     */
    ReasonDialog(String words, String pair, Consumer<String> action, Runnable changed, Component... more) {
        this.words = words;
        this.action = action;
        this.changed = changed;
        setHeaderTitle(getTranslation(words + ".title", pair));
        reason.setLabel(getTranslation("session.reason"));
        reason.setMaxLength(MatchService.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var form = Blocks.block(
                "b-form",
                Blocks.paragraph(getTranslation(words + ".help")),
                reason,
                WhoSees.of(Permission.MATCH_PEOPLE));
        form.add(more);
        add(form);
        var confirm = Buttons.plain(getTranslation(words + ".confirm"), this::confirm);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(Buttons.plain(getTranslation(words + ".keep"), this::close), confirm);
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("matching.problem.reason-missing"));
            reason.focus();
            return;
        }
        if (Notify.attempt(() -> action.accept(reason.getValue()))) {
            Notify.done(getTranslation(words + ".done"));
        }
        close();
        changed.run();
    }
}
