package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** Says what an action that cannot be taken back will do, and does it when that is confirmed. */
public final class ConfirmDialog extends Dialog {

    /**
     * @param confirm the verb of the action
     * @param action may refuse, which is told
     * @param done what follows once it succeeded
     */
    public ConfirmDialog(String title, String confirm, Runnable action, Runnable done, Component... content) {
        setHeaderTitle(title);
        add(Blocks.block("b-form", content));
        var button = Buttons.plain(confirm, () -> {
            // The second press of two is on its way before the first closes this.
            if (!isOpened()) {
                return;
            }
            boolean succeeded = Notify.attempt(action);
            close();
            if (succeeded) {
                done.run();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        getFooter().add(Buttons.plain(UI.getCurrent().getTranslation("action.cancel"), this::close), button);
    }
}
