package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.MessagePlace;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Page;

/** The messages of a coordinator and one of the people of a program. */
@Route(CommunityNavigation.CONVERSATION)
@PermitAll
class ConversationView extends Page implements BeforeEnterObserver {

    private static final int LATEST = 50;

    private final transient CommunityTools tools;

    ConversationView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var place = new MessagePlace.WithCoordinator(CommunityNavigation.conversation(event.getRouteParameters()));
        var page = tools.messages().page(place, LATEST);
        header(page.title())
                .under(text("message.title"), CommunityNavigation.MESSAGES)
                .context(page.programName());
        add(Blocks.card(
                text("message.with", page.title()),
                WhoSees.ofPair(Permission.SEE_MESSAGE),
                new MessageBoard(tools, page)));
    }
}
