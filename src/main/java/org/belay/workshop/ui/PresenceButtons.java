package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.belay.shared.ui.Icons;
import org.belay.workshop.CheckInRow;
import org.belay.workshop.Presence;

/** Here, late, no-show: three buttons side by side; icons alone on a phone, with their meaning spoken. */
class PresenceButtons extends Div {

    PresenceButtons(CheckInRow row, Consumer<Presence> pressed) {
        addClassName("b-ws-presence");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", row.name());
        for (var presence : Presence.values()) {
            add(button(row, presence, pressed));
        }
    }

    private static Button button(CheckInRow row, Presence presence, Consumer<Presence> pressed) {
        var words = text("workshop.presence." + presence);
        var button = new Button(Icons.of(icon(presence)), click -> pressed.accept(presence));
        button.getElement().appendChild(new Span(words).getElement());
        button.setAriaLabel(text("workshop.presence-of", row.name(), words));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(row.is(presence)));
        button.addClassName(row.is(presence) ? tone(presence) : "b-ws-off");
        return button;
    }

    private static String tone(Presence presence) {
        return switch (presence) {
            case HERE -> "b-ok";
            case LATE -> "b-warn";
            case NO_SHOW -> "b-bad";
        };
    }

    private static String icon(Presence presence) {
        return switch (presence) {
            case HERE -> "check";
            case LATE -> "clock";
            case NO_SHOW -> "x";
        };
    }
}
