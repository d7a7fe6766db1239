package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.belay.community.ResourceHome;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePage;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceSurroundings;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PageHeader;

/** What a pair or circle keeps for itself, and what the library has for their plan. */
@Route("pair/:matchId([0-9]+)/resources")
@RouteAlias("circle/:circleId/resources")
@PermitAll
class SpaceResourcesView extends SpacePage {

    private static final int AT_FIRST = 15;

    private final transient CommunityTools tools;

    SpaceResourcesView(SpaceSurroundings surroundings, CommunityTools tools) {
        super(surroundings, SpacePlace.RESOURCES);
        this.tools = tools;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        var home = new ResourceHome.OfSpace(space.space());
        if (tools.library().mayKeep(home)) {
            header.primary(
                    Buttons.of(text("library.add"), "plus", () -> Addresses.open(CommunityNavigation.create(home))));
        }
        var card = Blocks.card(
                text("library.own"),
                space.ofCircle()
                        ? WhoSees.ofCircle(Permission.SEE_SPACE_RESOURCE)
                        : WhoSees.ofPair(Permission.SEE_SPACE_RESOURCE));
        var list = Blocks.column();
        card.add(list);
        show(list, space.space(), AT_FIRST);
        add(Blocks.block("b-flow", Blocks.block("b-main", card), Blocks.block("b-rail", plan(space))));
    }

    private void show(Div list, Space space, int limit) {
        list.removeAll();
        var own = tools.library().of(space, limit);
        if (own.isEmpty()) {
            list.add(Blocks.muted(text("library.own-none")));
        }
        own.forEach(row -> list.add(Blocks.rule(), ResourceParts.line(row, tools.library(), this::reload)));
        var left = own.size() < limit ? 0 : tools.library().count(space) - limit;
        if (left > 0) {
            list.add(Blocks.row(Buttons.plain(text("library.more", left), () -> show(list, space, limit + AT_FIRST))));
        }
    }

    private Component plan(SpaceHead space) {
        var card = Blocks.card(text("library.of-plan"));
        var byPart = tools.library().ofPlan(space.program());
        if (byPart.isEmpty()) {
            card.add(Blocks.muted(text("library.of-plan-none")));
        }
        byPart.forEach((part, rows) -> {
            card.add(Blocks.muted(text("library.part." + part.kind()) + ": " + part.title()));
            rows.forEach(row -> card.add(ResourceParts.title(row)));
        });
        card.add(Buttons.quiet(
                text("library.all"),
                () -> Addresses.open(CommunityNavigation.RESOURCES + "?program="
                        + space.program().value())));
        return card;
    }
}
