package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.HomeCard;
import org.belay.shared.ui.Tone;

/** Messages that the reader has not read. */
@org.springframework.stereotype.Component
class MessagesHome implements HomeCard {

    private final CommunityTools tools;

    MessagesHome(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<Component> content() {
        var unread =
                tools.messages().mine().stream().filter(one -> one.unread() > 0).toList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        var card = Blocks.card(text("message.home"));
        unread.forEach(one -> card.add(Blocks.block(
                "b-row b-between",
                new Anchor(CommunityNavigation.messages(one.place()), one.title()),
                Blocks.chip(text("message.unread", one.unread()), Tone.ACCENT))));
        return Optional.of(card);
    }
}
