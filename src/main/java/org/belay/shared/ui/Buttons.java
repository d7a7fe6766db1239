package org.belay.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons say a verb and its object; an ellipsis only where a dialog follows. */
public final class Buttons {

    private Buttons() {}

    public static Button of(String text, String icon, Runnable action) {
        var button = new Button(text, Icons.of(icon), click -> action.run());
        button.setDisableOnClick(false);
        return button;
    }

    public static Button plain(String text, Runnable action) {
        return new Button(text, click -> action.run());
    }

    public static Button primary(String text, String icon, Runnable action) {
        var button = of(text, icon, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button quiet(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** To another page; beside little room its words take several lines. */
    public static Button to(String text, String address) {
        var button = quiet(text, () -> Addresses.open(address));
        button.addClassName("b-wrap");
        return button;
    }

    /** An icon alone, with its meaning spoken and shown on hover. */
    public static Button icon(String icon, String meaning, Runnable action) {
        var button = new Button(Icons.of(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(meaning);
        button.setTooltipText(meaning);
        return button;
    }
}
