package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.belay.enrollment.NamedPerson;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;

/** Wishes, the first on top; each is moved and taken off with buttons, so that a mouse is not needed. */
class WishList extends Div {

    private final transient List<PersonId> ranked;
    private final transient Consumer<List<PersonId>> changed;

    WishList(List<NamedPerson> wishes, Consumer<List<PersonId>> changed) {
        this.ranked = wishes.stream().map(NamedPerson::id).toList();
        this.changed = changed;
        if (wishes.isEmpty()) {
            add(Blocks.paragraph(text("matching.wishes.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("b-names");
        for (var i = 0; i < wishes.size(); i++) {
            list.add(item(i, wishes.get(i).name()));
        }
        add(list);
    }

    private ListItem item(int at, String name) {
        var up = Buttons.icon("chevron-up", text("matching.wishes.up", name), () -> swap(at, at - 1));
        var down = Buttons.icon("chevron-down", text("matching.wishes.down", name), () -> swap(at, at + 1));
        up.setEnabled(at > 0);
        down.setEnabled(at < ranked.size() - 1);
        Button off = Buttons.icon("x", text("matching.wishes.remove", name), () -> remove(at));
        return new ListItem(Blocks.row(Blocks.text(name), Blocks.grow(), up, down, off));
    }

    private void swap(int one, int other) {
        var order = new ArrayList<>(ranked);
        Collections.swap(order, one, other);
        changed.accept(order);
    }

    private void remove(int at) {
        var order = new ArrayList<>(ranked);
        order.remove(at);
        changed.accept(order);
    }
}
