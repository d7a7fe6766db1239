package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.reporting.Figure;
import org.belay.reporting.OutcomeScreen.KeyNumber;
import org.belay.reporting.ReadReport;
import org.belay.shared.CohortId;
import org.belay.shared.ui.Blocks;

/** Figures of a report side by side, each with its definition and, for coordinators, the way to what it counts. */
class FigureNumbers extends Div {

    FigureNumbers(ReadReport outcome, List<KeyNumber> numbers) {
        addClassName("b-numbers");
        numbers.forEach(number -> {
            var block = block(number);
            if (outcome.ranges()) {
                outcome.one()
                        .ifPresent(cohort ->
                                number.figure().drillDown().ifPresent(page -> block.add(behind(cohort.id(), page))));
            }
            add(block);
        });
    }

    /** Where coordinators, who see each pair anyway, find what a number counts. */
    private Anchor behind(CohortId cohort, Figure.DrillDown page) {
        return new Anchor(
                "cohort/" + cohort.value() + "/" + page.page(),
                getTranslation("outcome.drill-down." + page.name()));
    }

    /** The definition is at hand: on the screen for who points at the number, and aloud. */
    private static Div block(KeyNumber number) {
        var spoken = Blocks.text(number.definition());
        spoken.addClassName("b-sr");
        var block = Blocks.number(number.label(), number.value(), number.base(), Blocks.text(number.meaning()), spoken);
        block.getElement().setAttribute("title", number.definition());
        if (number.hidden()) {
            block.addClassName("b-hatched");
        }
        return block;
    }
}
