package org.belay.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.belay.export.ExportFilter;
import org.belay.export.ExportService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;

/** The way of a manager to exports; who coordinates finds them in each cohort. */
@org.springframework.stereotype.Component
class ExportsHome implements HomeCard {

    private final ExportService exports;

    ExportsHome(ExportService exports) {
        this.exports = exports;
    }

    /** Behind the reports. */
    @Override
    public int order() {
        return 16;
    }

    @Override
    public Optional<Component> content() {
        var programs = exports.managed();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(UI.getCurrent().getTranslation("exports.title"));
        var links = Blocks.row();
        programs.forEach(program ->
                links.add(new Anchor(ExportNavigation.program(program.id(), ExportFilter.NONE), program.name())));
        card.add(links);
        return Optional.of(card);
    }
}
