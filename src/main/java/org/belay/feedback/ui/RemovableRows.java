package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/**
 * Rows of a form under each other, each of which can be taken away.
 *
 * @param <R> the fields of one row
 */
final class RemovableRows<R extends Component> extends Div {

    private final List<R> rows = new ArrayList<>();
    private final String remove;
    private final transient Runnable changed;

    /** @param remove what the button says that takes one away */
    RemovableRows(String remove, Runnable changed) {
        this.remove = remove;
        this.changed = changed;
        addClassName("b-column");
    }

    void append(R row) {
        rows.add(row);
        var line = Blocks.block("b-column", row);
        line.add(
                Blocks.row(Buttons.quiet(remove, () -> {
                    rows.remove(row);
                    remove(line);
                    changed.run();
                })),
                Blocks.rule());
        add(line);
        changed.run();
    }

    List<R> rows() {
        return List.copyOf(rows);
    }
}
