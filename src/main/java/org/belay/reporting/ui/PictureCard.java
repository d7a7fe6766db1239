package org.belay.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Chart;
import org.belay.shared.ui.Formats;

/** A picture, or the same numbers as a table; on paper, where nobody can press, the table in any case. */
class PictureCard extends Card {

    private static final String ON_PAPER = "b-on-paper";

    private final Chart chart;
    private final NumbersTable table;
    private final Button toggle = Buttons.quiet("", this::swap);

    /** @param level of its title among the headings of the page */
    PictureCard(Picture picture, FigureLinks links, int level) {
        addClassName("b-card");
        setTitle(picture.title(), level);
        var options = new PictureOptions(
                picture,
                value -> Formats.number(Math.round(value)),
                Formats::percent,
                value -> Formats.decimal(value, 2));
        chart = new Chart(getTranslation("outcome.chart-spoken", picture.title()), options.height(), options.option());
        table = new NumbersTable(picture.table().beside(picture.source()), links);
        table.addClassName(ON_PAPER);
        setHeaderSuffix(toggle);
        add(chart, table, Blocks.meta(picture.source()));
        label();
    }

    private void swap() {
        chart.setVisible(!chart.isVisible());
        table.setClassName(ON_PAPER, chart.isVisible());
        label();
    }

    private void label() {
        toggle.setText(getTranslation(chart.isVisible() ? "outcome.as-table" : "outcome.as-chart"));
        toggle.setAriaLabel(toggle.getText() + ": " + getTitleAsText());
    }
}
