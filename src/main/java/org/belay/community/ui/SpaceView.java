package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.belay.community.PostSpace;
import org.belay.community.SpacePage;
import org.belay.matching.Space;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.PageHeader;
import org.belay.shared.ui.Tone;

/** What is posted in a circle, or in the space of a cohort or program. */
@Route(CommunityNavigation.CIRCLE)
@RouteAlias(CommunityNavigation.COHORT)
@RouteAlias(CommunityNavigation.PROGRAM)
@PermitAll
class SpaceView extends Page implements BeforeEnterObserver {

    private static final int AT_FIRST = 15;

    private final transient CommunityTools tools;
    private int limit = AT_FIRST;

    SpaceView(CommunityTools tools) {
        this.tools = tools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        limit = AT_FIRST;
        open(CommunityNavigation.place(event.getRouteParameters()));
    }

    private void open(PostSpace place) {
        removeAll();
        var space = tools.spaces().page(place);
        speak(tools.programs().terms(space.program()));
        var header = header(space.name()).under(text("spaces.title-all"), CommunityNavigation.SPACES);
        header.context(space.programName(), text("spaces.members", space.members()));
        Runnable changed = () -> open(place);
        actions(space, header, changed);
        var main = Blocks.block("b-main");
        if (!space.on()) {
            main.add(Blocks.note(Tone.NEUTRAL, "eye-off", text("spaces.off-note")));
        }
        if (space.mayJoin() && !space.reads()) {
            main.add(Blocks.empty("users", text("spaces.join-title"), text("spaces.join-text")));
        }
        if (space.reads()) {
            posts(space, main, changed);
        }
        add(Blocks.block("b-flow", main, Blocks.block("b-rail", new MeetingCard(space, tools.spaces(), changed))));
    }

    private void actions(SpacePage space, PageHeader header, Runnable changed) {
        var place = space.place();
        if (place instanceof PostSpace.OfCircle(var circle)) {
            header.secondary(Buttons.of(
                    text("spaces.to-circle"),
                    "users",
                    () -> Addresses.open(MatchingNavigation.space(new Space.OfCircle(circle)))));
        }
        if (space.mayJoin()) {
            var join = Buttons.of(text("spaces.join"), "plus", () -> {
                Notify.attempt(() -> tools.spaces().join(place));
                changed.run();
            });
            if (space.runs()) {
                header.secondary(join);
            } else {
                header.primary(join);
            }
        }
        if (space.joined() && !space.ofCircle()) {
            header.more(text("spaces.leave"), () -> {
                if (Notify.attempt(() -> tools.spaces().leave(place))) {
                    Notify.done(text("spaces.left", space.name()), () -> {
                        tools.spaces().join(place);
                        changed.run();
                    });
                    changed.run();
                }
            });
        }
        if (space.runs()) {
            header.more(text(space.on() ? "spaces.switch-off" : "spaces.switch-on"), () -> {
                Notify.attempt(() -> toggle(space));
                changed.run();
            });
        }
    }

    private void toggle(SpacePage space) {
        if (space.on()) {
            tools.spaces().switchOff(space.place(), space.version());
        } else {
            tools.spaces().switchOn(space.place());
        }
    }

    private void posts(SpacePage space, Div main, Runnable changed) {
        var parts = new PostParts(tools, space, changed);
        if (space.writes()) {
            main.add(parts.form());
        } else if (space.on()) {
            main.add(Blocks.note(Tone.NEUTRAL, "info", text("community.problem.over")));
        }
        var threads = tools.posts().page(space.place(), limit);
        if (threads.isEmpty()) {
            main.add(Blocks.empty("message-circle", text("post.none"), text("post.none-text")));
        }
        threads.forEach(thread -> main.add(parts.thread(thread)));
        if (threads.size() == limit && tools.posts().count(space.place()) > limit) {
            main.add(earlier(changed));
        }
    }

    private Component earlier(Runnable changed) {
        return Buttons.plain(text("post.earlier"), () -> {
            limit += AT_FIRST;
            changed.run();
        });
    }
}
