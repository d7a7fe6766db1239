package org.belay.organization.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.belay.organization.LinePlace;
import org.belay.organization.LinePlace.Group;
import org.belay.organization.LinePlace.Named;
import org.belay.shared.ui.Blocks;

/** Where somebody stands in line management: who is above, who is beside, and who reports to them. */
class LineCard extends Div {

    LineCard(LinePlace line) {
        var above = line.above();
        add(Blocks.card(
                getTranslation("person.line"),
                Blocks.fact(
                        getTranslation("person.line.skip-level"),
                        names(above.stream().skip(1).limit(1).toList(), 0)),
                Blocks.fact(
                        getTranslation("person.line.above"),
                        names(above.stream().skip(2).toList(), 0)),
                group("peers", line.peers()),
                group("reports", line.reports())));
    }

    private Div group(String key, Group group) {
        return Blocks.fact(
                getTranslation("person.line." + key, group.all()),
                names(group.named(), group.all() - group.named().size()));
    }

    private Div names(List<Named> named, int more) {
        var names = Blocks.row();
        for (var one : named) {
            var link = PeopleNavigation.link(one.id(), one.name());
            link.addClassName("b-chip");
            names.add(link);
        }
        if (named.isEmpty()) {
            names.add(Blocks.text("–"));
        }
        if (more > 0) {
            names.add(Blocks.meta(getTranslation("person.line.more", more)));
        }
        return names;
    }
}
