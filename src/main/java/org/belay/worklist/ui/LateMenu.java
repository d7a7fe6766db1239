package org.belay.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.function.SerializableConsumer;
import org.belay.shared.ui.Icons;
import tools.jackson.databind.node.ObjectNode;

/** A button with a menu that is filled as it opens: a page has dozens, and few are ever opened. */
class LateMenu extends ContextMenu {

    private final SerializableConsumer<ContextMenu> fill;

    private LateMenu(Button button, SerializableConsumer<ContextMenu> fill) {
        super(button);
        this.fill = fill;
        setOpenOnClick(true);
    }

    /** @param meaning what a screen reader says of the button */
    static Button button(String icon, String meaning, SerializableConsumer<ContextMenu> fill) {
        var button = new Button(Icons.of(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(meaning);
        button.getElement().setAttribute("aria-haspopup", "menu");
        new LateMenu(button, fill);
        return button;
    }

    @Override
    protected boolean onBeforeOpenMenu(ObjectNode detail) {
        if (getItems().isEmpty()) {
            fill.accept(this);
        }
        return super.onBeforeOpenMenu(detail);
    }
}
