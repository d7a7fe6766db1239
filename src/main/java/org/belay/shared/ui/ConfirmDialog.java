package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * Says what an action that cannot be taken back will do, and does it when that is confirmed. Where it is refused, it stays
 * open with what was typed; where somebody else was faster, nothing here holds any more.
 */
public final class ConfirmDialog extends Dialog {

    /**
     * @param confirm the verb of the action
     * @param action may refuse, which is told
     * @param done what follows once it succeeded
     */
    public ConfirmDialog(String title, String confirm, Runnable action, Runnable done, Component... content) {
        setHeaderTitle(title);
        add(Blocks.block("b-form", content));
        var button = new Button(confirm);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            // The second press of two is on its way before the first closes this.
            if (!isOpened()) {
                return;
            }
            boolean succeeded = Notify.attempt(action, words -> {
                Notify.problem(words);
                button.setEnabled(true);
            });
            if (succeeded || !button.isEnabled()) {
                close();
            }
            if (succeeded) {
                done.run();
            }
        });
        getFooter().add(Buttons.plain(UI.getCurrent().getTranslation("action.cancel"), this::close), button);
    }
}
