package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/**
 * Rows of a form in an order: to add, to move, to remove.
 *
 * @param <R> the fields of one row
 */
final class RowsField<R extends Component & HasStyle> extends Div {

    /** Where there is less room, the buttons stand under the row. */
    private static final String LINE = "16rem";

    private final List<R> rows = new ArrayList<>();
    private final Div list = Blocks.column();
    private final Button add;
    private final transient IntFunction<String> naming;
    private final int most;
    private boolean beside;
    private boolean readOnly;

    /**
     * @param naming what the row at a place is called, from 1
     * @param addText what the button says that adds one
     * @param fresh an empty row
     */
    RowsField(IntFunction<String> naming, String addText, int most, Supplier<R> fresh) {
        this.naming = naming;
        this.most = most;
        addClassName("b-column");
        add = Buttons.of(addText, "plus", () -> {
            rows.add(fresh.get());
            draw();
        });
        add(list, Blocks.row(add));
    }

    /** Rows of one line each, with their buttons beside them. */
    RowsField<R> beside() {
        beside = true;
        return this;
    }

    void show(List<R> shown) {
        rows.clear();
        rows.addAll(shown);
        draw();
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        draw();
    }

    private void draw() {
        list.removeAll();
        for (var i = 0; i < rows.size(); i++) {
            if (i > 0 && !beside) {
                list.add(Blocks.rule());
            }
            list.add(line(i));
        }
        add.setVisible(!readOnly && rows.size() < most);
    }

    private Component line(int index) {
        var row = rows.get(index);
        if (beside) {
            row.addClassName("b-grow");
            row.getStyle().setMinWidth(LINE);
            var line = Blocks.block("b-row b-align-end", row);
            line.add(buttons(index));
            return line;
        }
        var head = Blocks.row(Blocks.strong(naming.apply(index + 1)), Blocks.grow());
        head.add(buttons(index));
        return Blocks.column(head, row);
    }

    private Component[] buttons(int index) {
        if (readOnly) {
            return new Component[0];
        }
        var up = Buttons.icon("chevron-up", action("program.rows.up", index), () -> swap(index, index - 1));
        up.setEnabled(index > 0);
        var down = Buttons.icon("chevron-down", action("program.rows.down", index), () -> swap(index, index + 1));
        down.setEnabled(index < rows.size() - 1);
        var remove = Buttons.icon("x", action("program.rows.remove", index), () -> {
            rows.remove(index);
            draw();
        });
        return new Component[] {up, down, remove};
    }

    private String action(String key, int index) {
        return getTranslation(key, naming.apply(index + 1));
    }

    private void swap(int one, int other) {
        Collections.swap(rows, one, other);
        draw();
    }
}
