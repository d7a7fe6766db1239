package org.belay.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/**
 * Rows of a form under each other, each of which can be taken away.
 *
 * @param <R> the fields of one row
 */
final class RemovableRows<R extends Component> extends Div {

    private final List<R> rows = new ArrayList<>();
    private final List<Span> heads = new ArrayList<>();
    private final transient IntFunction<String> naming;
    private final String remove;
    private final transient Runnable changed;

    /**
     * @param naming what the row at a place is called, from 1
     * @param remove what the button says that takes one away
     */
    RemovableRows(IntFunction<String> naming, String remove, Runnable changed) {
        this.naming = naming;
        this.remove = remove;
        this.changed = changed;
        addClassName("b-column");
    }

    void append(R row) {
        rows.add(row);
        var head = Blocks.strong(naming.apply(rows.size()));
        heads.add(head);
        var line = Blocks.block("b-column", head, row);
        line.add(
                Blocks.row(Buttons.quiet(remove, () -> {
                    rows.remove(row);
                    heads.remove(head);
                    remove(line);
                    number();
                    changed.run();
                })),
                Blocks.rule());
        add(line);
        changed.run();
    }

    private void number() {
        for (var i = 0; i < heads.size(); i++) {
            heads.get(i).setText(naming.apply(i + 1));
        }
    }

    List<R> rows() {
        return List.copyOf(rows);
    }
}
