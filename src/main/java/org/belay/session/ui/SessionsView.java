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

/** All sessions of a pair or a circle, and all that was promised in them, for those who meet. */
@Route(SessionNavigation.PAIR + "/sessions")
@RouteAlias(MatchingNavigation.CIRCLE + "/sessions")
@PermitAll
class SessionsView extends SpacePage {

    private final transient MentorshipService mentorships;
    private final transient SessionService sessions;
    private final transient CircleSessions circles;
    private final transient CircleSessionsPart parts;
    private final transient Clock clock;

    SessionsView(
            SpaceSurroundings surroundings,
            MentorshipService mentorships,
            SessionService sessions,
            CircleSessions circles,
            CircleSessionsPart parts,
            Clock clock) {
        super(surroundings, SpacePlace.SESSIONS);
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.circles = circles;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    protected void open(SpaceHead space, PageHeader header, BeforeEnterEvent event) {
        switch (space.space()) {
            case Space.OfMatch(var match) -> show(match, header);
            case Space.OfCircle(var circle) -> show(circle);
        }
    }

    private void show(MatchId match, PageHeader header) {
        var space = mentorships.openOwn(match);
        new PairActions(space, mentorships, clock.instant(), this::reload).on(header);
        var shown = new PairParts(space, mentorships, sessions, clock.instant(), this::reload);
        add(Blocks.block(
                "b-flow b-pair",
                Blocks.block("b-main", shown.timeline().card()),
                Blocks.block("b-rail", shown.commitments())));
    }

    private void show(CircleId circle) {
        var space = circles.open(circle);
        if (space.me() == null) {
            throw new NotFound(circle);
        }
        var now = clock.instant();
        add(Blocks.block(
                "b-flow b-pair",
                Blocks.block("b-main", parts.timeline(space, now, this::reload).card()),
                Blocks.block("b-rail", parts.commitments(space, now, this::reload))));
    }
}
