package org.belay.reporting.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Numbers;

/** A table of a report as HTML, so that it can be read aloud, copied and printed; hidden cells are hatched. */
@Tag(Tag.DIV)
class NumbersTable extends Div {

    NumbersTable(Numbers numbers) {
        addClassName("b-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", numbers.title());
        Element body = new Element("tbody");
        numbers.lines().forEach(line -> body.appendChild(line(line)));
        Element head = new Element("tr");
        numbers.heads().forEach(text -> head.appendChild(cell("th", text).setAttribute("scope", "col")));
        getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
        if (!numbers.note().isEmpty()) {
            Span note = new Span(numbers.note());
            note.addClassName("b-meta");
            add(note);
        }
    }

    private static Element line(List<Cell> cells) {
        Element row = new Element("tr");
        row.appendChild(cell("th", cells.getFirst().text()).setAttribute("scope", "row"));
        for (Cell cell : cells.subList(1, cells.size())) {
            Element drawn = cell("td", cell.text());
            drawn.getClassList().set("b-hatched", cell.hidden());
            row.appendChild(drawn);
        }
        return row;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
