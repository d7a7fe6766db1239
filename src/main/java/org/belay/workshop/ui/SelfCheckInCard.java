package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.workshop.Presence;
import org.belay.workshop.Workshop;

/** "I am here", with the code that is shown at the door. */
class SelfCheckInCard extends Div {

    /** @param code as the address has it, when a telephone read it; may be empty */
    SelfCheckInCard(WorkshopTools tools, Workshop workshop, String code, Runnable changed) {
        var field = new TextField(text("workshop.code"));
        field.setAllowedCharPattern("[0-9 ]");
        field.setMaxLength(7);
        field.setValue(code.replaceAll("[^0-9]", ""));
        field.setHelperText(text("workshop.code-help"));
        field.getElement().setAttribute("inputmode", "numeric");
        var here = Buttons.primary(text("workshop.here"), "check", () -> {
            field.setInvalid(false);
            Notify.attempt(
                    () -> {
                        var presence = tools.door().here(workshop.id(), field.getValue());
                        Notify.done(text(presence == Presence.LATE ? "workshop.here-late" : "workshop.here-done"));
                        changed.run();
                    },
                    problem -> {
                        field.setErrorMessage(problem);
                        field.setInvalid(true);
                        field.focus();
                    });
        });
        here.addClickShortcut(Key.ENTER).listenOn(field);
        add(Blocks.card(text("workshop.arrived"), Blocks.block("b-form", field, Blocks.row(here))));
    }
}
