package org.belay.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.notification.TemplateService;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ProgramCard;

/** On the page of a program: how many of its mails it words itself, and the way there. */
@org.springframework.stereotype.Component
class MailsCard implements ProgramCard {

    private final TemplateService templates;

    MailsCard(TemplateService templates) {
        this.templates = templates;
    }

    @Override
    public Optional<Component> content(ProgramId program) {
        if (!templates.mayEdit(program)) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        return Optional.of(Blocks.card(
                ui.getTranslation("template.title"),
                Blocks.muted(ui.getTranslation(
                        "template.count", templates.own(program).size())),
                Blocks.row(Buttons.of(
                        ui.getTranslation("template.open"),
                        "mail",
                        () -> Addresses.open(NotificationNavigation.mails(program))))));
    }
}
