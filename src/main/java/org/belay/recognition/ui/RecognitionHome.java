package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.recognition.RecognitionService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.HomeCard;

/** Thanks, stories and accomplishments that wait for a word of the reader. */
@org.springframework.stereotype.Component
class RecognitionHome implements HomeCard {

    private final RecognitionService recognitions;

    RecognitionHome(RecognitionService recognitions) {
        this.recognitions = recognitions;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Component> content() {
        var waiting = recognitions.waiting();
        var ui = UI.getCurrent();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Blocks.card(
                        ui.getTranslation("recognition.title"),
                        Blocks.row(Buttons.to(
                                ui.getTranslation("recognition.waiting", waiting), RecognitionNavigation.LIST))));
    }
}
