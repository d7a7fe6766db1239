package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.belay.matching.MatchId;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.Member;
import org.belay.session.MentorshipService;
import org.belay.session.PairPlan;
import org.belay.session.PairPlans;
import org.belay.session.PairSpace;
import org.belay.session.Repetition;
import org.belay.session.SessionId;
import org.belay.session.SessionPlan;
import org.belay.session.SessionProposals;
import org.belay.session.SessionRow;
import org.belay.session.SessionService;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Finds a time for a session, a new one or one that moves: the address may name the latter. */
@Route(SessionNavigation.PLAN)
@PermitAll
class PlanView extends Page implements BeforeEnterObserver {

    private final transient MentorshipService mentorships;
    private final transient SessionService sessions;
    private final transient SessionProposals proposals;
    private final transient PairPlans plans;

    PlanView(MentorshipService mentorships, SessionService sessions, SessionProposals proposals, PairPlans plans) {
        this.mentorships = mentorships;
        this.sessions = sessions;
        this.proposals = proposals;
        this.plans = plans;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var space = mentorships.openOwn(SessionNavigation.match(event.getRouteParameters()));
        var moving = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SessionNavigation.MOVING)
                .map(parameter -> find(space, parameter))
                .orElse(null);
        removeAll();
        var name = space.partner().name();
        header(
                        moving == null
                                ? getTranslation("session.plan-with", name)
                                : moving.state() == SessionState.PROPOSED
                                        ? getTranslation("session.proposal.swap-with", name)
                                        : getTranslation("session.move-n", moving.number()))
                .under(
                        getTranslation("space.title", name),
                        SessionNavigation.pair(space.pair().match()))
                .context(getTranslation("session.plan-context"));
        add(new PlanForm(new OfPair(space, plans.plan(space.pair().match()), sessions, proposals), moving));
    }

    private static SessionRow find(PairSpace space, String parameter) {
        var id = SessionNavigation.session(parameter);
        return space.sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** A session of a pair. */
    private record OfPair(PairSpace space, PairPlan plan, SessionService sessions, SessionProposals proposals)
            implements Planning {

        private MatchId match() {
            return space.pair().match();
        }

        @Override
        public ZoneId zone() {
            return space.me().zone();
        }

        @Override
        public List<Member> others() {
            return List.of(space.partner());
        }

        @Override
        public List<Slot> free(int minutes, @Nullable SessionId moving) {
            return sessions.freeSlots(match(), minutes, moving);
        }

        @Override
        public void book(SessionPlan plan) {
            sessions.book(match(), plan);
        }

        @Override
        public int book(SessionPlan first, Repetition repetition) {
            return sessions.bookRepeatedly(match(), first, repetition);
        }

        @Override
        public void move(SessionRow session, SessionPlan plan, String reason) {
            if (session.state() == SessionState.PROPOSED) {
                proposals.swap(session.id(), session.version(), plan);
            } else {
                sessions.move(session.id(), session.version(), plan, reason);
            }
        }

        @Override
        public WhoSees readers(Permission permission) {
            return WhoSees.ofPair(permission);
        }

        @Override
        public Optional<Component> guide(@Nullable SessionRow moving) {
            return PlanCards.guide(plan, space.sessions(), moving);
        }

        @Override
        public String back() {
            return SessionNavigation.pair(match());
        }
    }
}
