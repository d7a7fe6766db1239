package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.belay.matching.Circle;
import org.belay.shared.ui.Blocks;

/** Published circles of a cohort, open ones first. */
class CirclesList extends Div {

    CirclesList(CircleTools tools, List<Circle> circles) {
        if (circles.isEmpty()) {
            add(Blocks.empty("users", text("matching.circle.none"), text("matching.circle.none-help")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("b-items");
        circles.forEach(circle -> list.add(item(tools, circle)));
        add(list);
    }

    private static ListItem item(CircleTools tools, Circle circle) {
        var link = new Anchor(MatchingNavigation.circle(circle.id()), circle.name());
        link.addClassName("b-item-link");
        var item = new ListItem(
                Blocks.block("b-column b-tight", link, Blocks.muted(CircleWords.theme(tools.topics(), circle.theme()))),
                CircleWords.badge(circle.state()),
                Blocks.muted(CircleWords.facts(circle)));
        item.addClassName("b-item");
        return item;
    }
}
