package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.community.ResourceHome;
import org.belay.community.ResourceId;
import org.belay.community.ResourceRow;
import org.belay.matching.Space;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Page;

/** One resource. */
@Route(CommunityNavigation.RESOURCE)
@PermitAll
class ResourceView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    ResourceView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(CommunityNavigation.resource(event.getRouteParameters()));
    }

    private void open(ResourceId id) {
        removeAll();
        var row = tools.library().get(id);
        var list = list(row.home());
        var header = header(row.title()).under(text("library.title"), list);
        switch (row.home()) {
            case ResourceHome.OfProgram(var program) -> {
                speak(tools.programs().terms(program));
                header.context(row.program() == null ? "" : row.program());
            }
            case ResourceHome.OfSpace(var space) -> {
                var head = tools.shared().open(space);
                speak(tools.programs().terms(head.program()));
                header.context(head.programName(), head.cohortName());
            }
        }
        if (row.mayKeep()) {
            header.more(
                    text("library.remove-it"),
                    () -> ResourceParts.remove(row, tools.library(), () -> Addresses.open(list)));
            header.secondary(
                    Buttons.of(text("library.edit"), "pencil", () -> Addresses.open(CommunityNavigation.edit(id))));
        }
        add(Blocks.block("b-flow", Blocks.block("b-main", content(row)), Blocks.block("b-rail", facts(row))));
    }

    private static String list(ResourceHome home) {
        return home instanceof ResourceHome.OfSpace(var space)
                ? CommunityNavigation.resources(space)
                : CommunityNavigation.RESOURCES;
    }

    private Component content(ResourceRow row) {
        var card = Blocks.card(text("library.what"));
        if (row.text() != null) {
            card.add(Words.prose(row.text()));
        }
        card.add(Blocks.row(
                ResourceParts.content(row),
                Blocks.grow(),
                ResourceParts.helped(row, tools.library(), () -> open(row.id()))));
        return card;
    }

    private Component facts(ResourceRow row) {
        var card = Blocks.card(text("library.about"));
        if (row.home() instanceof ResourceHome.OfSpace(var space)) {
            card.add(
                    space instanceof Space.OfCircle
                            ? WhoSees.ofCircle(Permission.SEE_SPACE_RESOURCE)
                            : WhoSees.ofPair(Permission.SEE_SPACE_RESOURCE));
        }
        card.add(Blocks.fact(text("library.side"), Blocks.strong(text("state.PlanSide." + row.side()))));
        if (!row.topics().isEmpty()) {
            card.add(Blocks.fact(text("library.topics"), ResourceParts.topics(row)));
        }
        for (var part : tools.library().parts(row)) {
            card.add(Blocks.fact(text("library.part." + part.kind()), Blocks.text(part.title())));
        }
        card.add(Blocks.fact(
                text("library.added"),
                Blocks.text(text("library.added-by", row.addedByName(), Formats.date(row.addedAt())))));
        return card;
    }
}
