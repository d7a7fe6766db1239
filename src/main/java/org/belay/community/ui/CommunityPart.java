package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import org.belay.community.MessagePlace;
import org.belay.community.NamedProgram;
import org.belay.community.PostRow;
import org.belay.community.PostSpace;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.SpacePart;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.PageHeader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a pair or circle to its messages, and what was posted in a circle of late. */
@Component
@Order(80)
class CommunityPart implements SpacePart {

    private static final int LATEST = 3;

    private final CommunityTools tools;

    CommunityPart(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void addTo(SpaceHead space, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        if (tools.messages().mayRead(space)) {
            if (space.open()) {
                header.secondary(Buttons.of(
                        text("message.button"),
                        "message-circle",
                        () -> Addresses.open(CommunityNavigation.messages(new MessagePlace.InSpace(space.space())))));
            }
            if (space.space() instanceof Space.OfCircle(var circle)) {
                main.add(posts(new PostSpace.OfCircle(circle)));
            }
            return;
        }
        if (tools.messages().programs().stream().map(NamedProgram::id).anyMatch(space.program()::equals)) {
            space.members()
                    .forEach(member -> header.more(
                            text("message.write-to", member.name()),
                            () -> Addresses.open(CommunityNavigation.write(space.program(), member.person()))));
        }
    }

    private com.vaadin.flow.component.Component posts(PostSpace place) {
        var card = Blocks.card(text("post.of-circle"), WhoSees.ofCircle(Permission.SEE_CIRCLE_POST));
        var threads = tools.posts().page(place, LATEST);
        if (threads.isEmpty()) {
            card.add(Blocks.muted(text("post.none-text")));
        }
        threads.stream().map(PostRow.Talk::post).forEach(post -> card.add(line(post)));
        card.add(new Anchor(CommunityNavigation.space(place), text("post.to-all")));
        return card;
    }

    private static com.vaadin.flow.component.Component line(PostRow post) {
        var words = post.text();
        return Blocks.block(
                "b-column b-tight",
                Blocks.meta(post.authorName() + " · " + Formats.dateTime(post.at())),
                words == null ? Blocks.muted(text("post.removed." + post.removed())) : Words.prose(words));
    }
}
