package org.belay.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.function.SerializableConsumer;
import org.belay.shared.ui.Icons;
import tools.jackson.databind.node.ObjectNode;

/** A button with a menu that is filled as it opens: a page has dozens, and few are ever opened. */
class LateMenu extends ContextMenu {

    private final Button button;
    private final SerializableConsumer<ContextMenu> fill;

    /** @param meaning what a screen reader says of the button */
    LateMenu(String icon, String meaning, SerializableConsumer<ContextMenu> fill) {
        this.fill = fill;
        button = new Button(Icons.of(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(meaning);
        button.getElement().setAttribute("aria-haspopup", "menu");
        setTarget(button);
        setOpenOnClick(true);
        setPosition(ContextMenuPosition.BOTTOM_END);
    }

    /** What stands on the page. */
    Button button() {
        return button;
    }

    /** As a click on the button does. */
    void open() {
        button.getElement().executeJs("this.click()");
    }

    @Override
    protected boolean onBeforeOpenMenu(ObjectNode detail) {
        fillOnce();
        return super.onBeforeOpenMenu(detail);
    }

    void fillOnce() {
        if (getItems().isEmpty()) {
            fill.accept(this);
        }
    }
}
