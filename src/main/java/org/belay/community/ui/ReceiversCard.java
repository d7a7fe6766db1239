package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.belay.community.Announced;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** Who gets an announcement, by name. */
final class ReceiversCard extends Div {

    private static final int AT_HAND = 12;

    ReceiversCard(List<Announced> people) {
        addClassName("b-column");
        add(Blocks.strong(text("announcement.preview", people.size())));
        var unreached = people.stream().filter(one -> !one.reached()).toList();
        if (!unreached.isEmpty()) {
            add(Blocks.note(Tone.WARNING, "triangle-alert", text("announcement.unreached", unreached.size())));
        }
        if (people.isEmpty()) {
            add(Blocks.muted(text("announcement.nobody")));
            return;
        }
        add(names(people.stream().limit(AT_HAND).toList()));
        if (people.size() > AT_HAND) {
            var rest = people.subList(AT_HAND, people.size());
            // One text, however many they are.
            var names = rest.stream().map(ReceiversCard::name).collect(Collectors.joining(", "));
            add(new Details(text("announcement.more", rest.size()), Blocks.text(names)));
        }
    }

    private static UnorderedList names(List<Announced> people) {
        var names = new UnorderedList();
        names.addClassName("b-names");
        people.forEach(one -> names.add(new ListItem(name(one))));
        return names;
    }

    private static String name(Announced one) {
        return one.reached() ? one.name() : text("announcement.name-unreached", one.name());
    }
}
