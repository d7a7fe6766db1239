package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.belay.community.PostSpace;
import org.belay.community.SpaceEntry;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** The spaces that the reader is in, may join or coordinates. */
@Route(CommunityNavigation.SPACES)
@PermitAll
class CommunityView extends Page implements BeforeEnterObserver {

    private final transient CommunityTools tools;

    CommunityView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var header = header(text("spaces.title-all")).context(text("spaces.context-all"));
        actions(header);
        var spaces = tools.spaces().mine();
        var own = new OwnPostsCard(tools);
        if (spaces.isEmpty()) {
            add(Blocks.empty("users", text("spaces.empty"), text("spaces.empty-text")), own);
            return;
        }
        var mine = spaces.stream().filter(one -> one.joined() && one.on()).toList();
        var open = spaces.stream().filter(one -> !one.joined() && one.on()).toList();
        var off = spaces.stream().filter(one -> !one.on()).toList();
        var main = Blocks.block("b-main");
        card(main, "spaces.mine", mine);
        card(main, "spaces.to-join", open);
        card(main, "spaces.switched-off", off);
        main.add(own);
        add(main);
    }

    private void actions(PageHeader header) {
        var openings = tools.spaces().openings();
        if (!openings.isEmpty()) {
            header.primary(Buttons.of(
                    text("spaces.open"), "plus", () -> new OpenSpaceDialog(openings, tools.spaces()::switchOn).open()));
        }
        if (tools.posts().looksIntoReports()) {
            var count = tools.posts().reported().size();
            header.secondary(Buttons.of(
                    text("spaces.reports", count), "flag", () -> Addresses.open(CommunityNavigation.REPORTS)));
        }
        if (tools.announcements().count() > 0) {
            header.secondary(Buttons.of(
                    text("announcement.title"), "send", () -> Addresses.open(CommunityNavigation.ANNOUNCEMENTS)));
        }
    }

    private void card(HasComponents main, String title, List<SpaceEntry> spaces) {
        if (!spaces.isEmpty()) {
            var card = Blocks.card(text(title));
            spaces.forEach(space -> card.add(line(space)));
            main.add(card);
        }
    }

    private Component line(SpaceEntry space) {
        var kind = switch (space.place()) {
            case PostSpace.OfCircle _ -> text("spaces.kind.circle");
            case PostSpace.OfCohort _ -> text("spaces.kind.cohort");
            case PostSpace.OfProgram _ -> text("spaces.kind.program");
        };
        var link = new Anchor(CommunityNavigation.space(space.place()), space.name());
        var row = Blocks.block(
                "b-row b-between",
                Blocks.block(
                        "b-who-lines",
                        link,
                        Blocks.meta(
                                kind + " · " + space.programName() + " · " + text("spaces.members", space.members()))));
        if (space.runs()) {
            row.add(Blocks.chip(text("spaces.runs"), Tone.ACCENT));
        } else if (!space.joined()) {
            var join = Buttons.plain(text("spaces.join"), () -> {
                if (Notify.attempt(() -> tools.spaces().join(space.place()))) {
                    Addresses.open(CommunityNavigation.space(space.place()));
                }
            });
            join.setAriaLabel(text("spaces.join-spoken", space.name()));
            row.add(join);
        }
        return row;
    }
}
