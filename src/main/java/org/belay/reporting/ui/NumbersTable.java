package org.belay.reporting.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.belay.reporting.OutcomeScreen.Cell;
import org.belay.reporting.OutcomeScreen.Numbers;
import org.belay.shared.ui.PlainTable;

/** A table of a report; hidden cells are hatched. */
class NumbersTable extends PlainTable {

    NumbersTable(Numbers numbers) {
        super(numbers.title(), numbers.heads().toArray(String[]::new));
        numbers.lines().forEach(this::line);
        if (!numbers.note().isEmpty()) {
            Span note = new Span(numbers.note());
            note.addClassName("b-meta");
            add(note);
        }
    }

    private void line(List<Cell> cells) {
        List<Cell> values = cells.subList(1, cells.size());
        var drawn = row(cells.getFirst().text(), values.stream().map(Cell::text).toList());
        for (int i = 0; i < values.size(); i++) {
            drawn.get(i).getClassList().set("b-hatched", values.get(i).hidden());
        }
    }
}
