package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.belay.reporting.Figure;
import org.belay.reporting.OutcomeScreen.KeyNumber;
import org.belay.reporting.ReadReport;
import org.belay.shared.ui.Blocks;

/** Figures of a report side by side, each with its definition and, for coordinators, the way to what it counts. */
class FigureNumbers extends Div {

    FigureNumbers(ReadReport outcome, List<KeyNumber> numbers) {
        addClassName("b-numbers");
        var links = FigureLinks.of(outcome);
        numbers.forEach(number -> {
            var block = block(number);
            behind(links, number).ifPresent(block::add);
            add(block);
        });
    }

    /** The list that counts the same, or else the page where coordinators find it; nothing where there is no number. */
    private Optional<Anchor> behind(FigureLinks links, KeyNumber number) {
        if (!number.shown()) {
            return Optional.empty();
        }
        var figure = number.figure();
        return links.list(figure)
                .or(() -> links.page(figure))
                .flatMap(address -> figure.drillDown()
                        .map(page -> new Anchor(address, getTranslation("outcome.drill-down." + words(figure, page)))));
    }

    private static String words(Figure figure, Figure.DrillDown page) {
        return figure.listed().map(Enum::name).orElse(page.name());
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
