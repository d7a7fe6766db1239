package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.belay.community.MessagePlace;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePage;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceSurroundings;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.PageHeader;

/** The messages of a pair or circle. */
@Route("pair/:matchId([0-9]+)/messages")
@RouteAlias("circle/:circleId/messages")
@PermitAll
class SpaceMessagesView extends SpacePage {

    private static final int LATEST = 50;

    private final transient CommunityTools tools;

    SpaceMessagesView(SpaceSurroundings surroundings, CommunityTools tools) {
        super(surroundings, SpacePlace.MESSAGES);
        this.tools = tools;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        var page = tools.messages().page(new MessagePlace.InSpace(space.space()), LATEST);
        add(Blocks.card(
                text("message.title"),
                space.ofCircle() ? WhoSees.ofCircle(Permission.SEE_MESSAGE) : WhoSees.ofPair(Permission.SEE_MESSAGE),
                new MessageBoard(tools, page)));
    }
}
