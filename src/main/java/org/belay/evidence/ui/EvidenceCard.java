package org.belay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.evidence.EvidenceService;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ProgramCard;

/** The way to the evidence, on the page of a program. */
@org.springframework.stereotype.Component
class EvidenceCard implements ProgramCard {

    private final EvidenceService evidence;

    EvidenceCard(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Override
    public Optional<Component> content(ProgramId program) {
        if (!evidence.mayRead(program)) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        return Optional.of(Blocks.card(
                ui.getTranslation("evidence.title"),
                Blocks.muted(ui.getTranslation("evidence.text")),
                Blocks.row(Buttons.of(
                        ui.getTranslation("evidence.open"),
                        "clipboard-check",
                        () -> Addresses.open(EvidenceView.address(program))))));
    }
}
