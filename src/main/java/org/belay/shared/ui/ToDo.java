package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** One thing to do: an icon, what it is, and its buttons, which stand below it on a phone. */
public final class ToDo extends Div {

    private final Div buttons;

    public ToDo(String icon, Component what, Component... buttons) {
        this.buttons = Blocks.block("b-work-steps", buttons);
        addClassName("b-work-item");
        add(Blocks.tile(icon, Tone.ACCENT), what, this.buttons);
    }

    /** One more, after the others. */
    public void offer(Component button) {
        buttons.add(button);
    }
}
