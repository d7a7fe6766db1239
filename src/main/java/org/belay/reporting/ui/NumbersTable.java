package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.reporting.OutcomeScreen.Term;
import org.belay.shared.ui.PlainTable;

/** A table of a report; hidden cells are hatched, numbers lead to what they count, and its figures are defined under it. */
class NumbersTable extends PlainTable {

    private final transient FigureLinks links;

    NumbersTable(Numbers numbers, FigureLinks links) {
        super(numbers.title(), numbers.heads().toArray(String[]::new));
        this.links = links;
        numbers.lines().forEach(this::line);
        if (!numbers.note().isEmpty()) {
            Span note = new Span(numbers.note());
            note.addClassName("b-meta");
            add(note);
        }
        if (!numbers.terms().isEmpty()) {
            add(new NativeDetails(getTranslation("health.definitions"), terms(numbers.terms())));
        }
    }

    private void line(List<Cell> cells) {
        List<Cell> values = cells.subList(1, cells.size());
        var drawn = row(cells.getFirst().text(), values.stream().map(Cell::text).toList());
        for (int i = 0; i < values.size(); i++) {
            drawn.get(i).getClassList().set("b-hatched", values.get(i).hidden());
            lead(drawn.get(i), values.get(i), cells.getFirst().text());
        }
    }

    /** Whoever hears the link hears what is counted too, since a number alone says nothing. */
    private void lead(Element cell, Cell value, String counted) {
        var figure = value.counted();
        if (figure != null) {
            var group = value.group();
            var found = group == null ? links.list(figure) : links.list(figure, group);
            found.ifPresent(address -> {
                var link = new Anchor(address, value.text());
                link.setAriaLabel(getTranslation(
                        "outcome.list-of",
                        value.text(),
                        group == null ? counted : getTranslation(figure.nameKey()) + ", " + counted));
                cell.setText("").appendChild(link.getElement());
            });
        }
    }

    static DescriptionList terms(List<Term> terms) {
        var list = new DescriptionList();
        list.addClassName("b-terms");
        terms.forEach(term ->
                list.add(new DescriptionList.Term(term.name()), new DescriptionList.Description(term.meaning())));
        return list;
    }
}
