package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.ConversationRow;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** All conversations of the reader, the latest first. */
@Route(CommunityNavigation.MESSAGES)
@PermitAll
class MessagesView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    MessagesView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var header = header(text("message.title")).context(text("message.context"));
        if (!tools.messages().programs().isEmpty()) {
            header.primary(
                    Buttons.of(text("message.write"), "pencil", () -> Addresses.open(CommunityNavigation.NEW_MESSAGE)));
        }
        var conversations = tools.messages().mine();
        if (conversations.isEmpty()) {
            add(Blocks.empty("message-circle", text("message.empty"), text("message.empty-text")));
            return;
        }
        var card = Blocks.card(text("message.conversations"));
        conversations.forEach(conversation -> card.add(line(conversation)));
        add(Blocks.block("b-main", card));
    }

    private static Component line(ConversationRow row) {
        var at = row.lastAt();
        var when = at == null ? text("message.not-yet") : Formats.dateTime(at);
        var link = new Anchor(
                CommunityNavigation.messages(row.place()), Blocks.who(row.title(), row.programName() + " · " + when));
        link.addClassName("b-plain-link");
        var line = Blocks.block("b-row b-between", link);
        if (row.unread() > 0) {
            line.add(Blocks.chip(text("message.unread", row.unread()), Tone.ACCENT));
        }
        return line;
    }
}
