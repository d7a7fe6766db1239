package org.belay.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Keys;
import org.belay.worklist.WorkItem;

/**
 * The items under their headings. While it has the focus, J and K move, A does what the item's button does and S asks for how
 * long it can wait.
 */
class ItemList extends Div {

    private static final String KEY = "event.key.toLowerCase()";
    private static final String PLACE =
            "[...element.querySelectorAll('.b-work-item')].indexOf(event.target.closest('.b-work-item'))";
    private static final String OURS = "!event.ctrlKey && !event.metaKey && !event.altKey" + " && " + Keys.SINGLE
            + " && event.target.closest('.b-work-item') && ['j','k','a','s'].includes(event.key.toLowerCase())";

    private final List<ItemRow> rows = new ArrayList<>();
    private final transient Function<WorkItem, ItemRow> draw;

    ItemList(Function<WorkItem, ItemRow> draw) {
        this.draw = draw;
        addClassName("b-work-list");
        getElement()
                .addEventListener("keydown", this::press)
                .setFilter(OURS)
                .addEventData(KEY)
                .addEventData(PLACE);
    }

    /** @param count how many there are in all, shown here or not */
    void section(String title, int count, List<WorkItem> items) {
        var many = new Span(Integer.toString(count));
        many.addClassName("b-count");
        var heading = new H2(new Span(title), many);
        heading.addClassName("b-work-heading");
        var list = new OrderedList();
        list.addClassName("b-items");
        list.addClassName("b-work-items");
        items.forEach(item -> {
            var row = draw.apply(item);
            rows.add(row);
            list.add(row);
        });
        add(heading, list);
        // One stop for the tab key; from there on J and K move.
        rows.stream().limit(1).forEach(row -> row.setTabIndex(0));
    }

    void foot(Component component) {
        add(Blocks.block("b-work-foot", component));
    }

    private void press(DomEvent event) {
        var data = event.getEventData();
        press(data.get(KEY).asString(), data.get(PLACE).asInt());
    }

    void press(String key, int place) {
        if (place < 0 || place >= rows.size()) {
            return;
        }
        switch (key) {
            case "j" -> rows.get(Math.min(place + 1, rows.size() - 1)).focus();
            case "k" -> rows.get(Math.max(place - 1, 0)).focus();
            case "a" -> rows.get(place).act();
            default -> rows.get(place).askForHowLong();
        }
    }
}
