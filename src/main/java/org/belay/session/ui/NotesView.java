package org.belay.session.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePage;
import org.belay.matching.ui.SpacePlace;
import org.belay.matching.ui.SpaceSurroundings;
import org.belay.session.CircleSessions;
import org.belay.session.MentorshipService;
import org.belay.session.SessionService;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.PageHeader;

/** What those who meet wrote about their sessions. */
@Route(SessionNavigation.PAIR + "/notes")
@RouteAlias(MatchingNavigation.CIRCLE + "/notes")
@PermitAll
class NotesView extends SpacePage {

    private final transient MentorshipService mentorships;
    private final transient SessionService sessions;
    private final transient CircleSessions circles;
    private final transient Clock clock;

    NotesView(
            SpaceSurroundings surroundings,
            MentorshipService mentorships,
            SessionService sessions,
            CircleSessions circles,
            Clock clock) {
        super(surroundings, SpacePlace.NOTES);
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.circles = circles;
        this.clock = clock;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        switch (space.space()) {
            case Space.OfMatch(var match) -> show(match);
            case Space.OfCircle(var circle) -> show(circle);
        }
    }

    private void show(MatchId match) {
        var parts = new PairParts(mentorships.openOwn(match), mentorships, sessions, clock.instant(), this::reload);
        add(Blocks.block("b-even", parts.sharedNotes(), parts.privateNotes()));
    }

    private void show(CircleId circle) {
        var space = circles.open(circle);
        if (space.me() == null) {
            throw new NotFound(circle);
        }
        var notes = new CircleNotes(space, space.me(), circles);
        add(Blocks.block("b-even", notes.shared(), notes.ofReader()));
    }
}
