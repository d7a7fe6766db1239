package org.belay.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.export.ExportFilter;
import org.belay.export.ExportService;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.ProgramCard;

/** The way to the exports, on the page of a program. */
@org.springframework.stereotype.Component
class ProgramExportsCard implements ProgramCard {

    private final ExportService exports;

    ProgramExportsCard(ExportService exports) {
        this.exports = exports;
    }

    @Override
    public Optional<Component> content(ProgramId program) {
        if (!exports.mayExport(program)) {
            return Optional.empty();
        }
        return Optional.of(Blocks.card(
                say("exports.title"),
                Blocks.muted(say("exports.text")),
                Blocks.row(Buttons.of(
                        say("exports.open"),
                        "download",
                        () -> Addresses.open(ExportNavigation.program(program, ExportFilter.NONE))))));
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
