package org.belay.shared.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A small table as HTML, to be read aloud, copied and printed; the first cell of a line is its head. */
@Tag(Tag.DIV)
public class PlainTable extends Div {

    private final transient Element body = new Element("tbody");

    /** @param label says to those who cannot see it what the table is about */
    public PlainTable(String label, String... heads) {
        addClassName("b-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        var head = new Element("tr");
        List.of(heads).forEach(text -> head.appendChild(cell("th", text).setAttribute("scope", "col")));
        getElement().appendChild(new Element("table").appendChild(new Element("thead").appendChild(head), body));
    }

    /** The last cells hold words rather than numbers. */
    public PlainTable wordsLast() {
        addClassName("b-words-last");
        return this;
    }

    public PlainTable line(String head, String... cells) {
        row(head, List.of(cells));
        return this;
    }

    /** The cells of a new line after its head, for who marks some of them. */
    protected List<Element> row(String head, List<String> cells) {
        var drawn = cells.stream().map(text -> cell("td", text)).toList();
        var row = new Element("tr").appendChild(cell("th", head).setAttribute("scope", "row"));
        drawn.forEach(row::appendChild);
        body.appendChild(row);
        return drawn;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
