package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CirclePlans;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.Member;
import org.belay.session.PairPlan;
import org.belay.session.Repetition;
import org.belay.session.SessionId;
import org.belay.session.SessionPlan;
import org.belay.session.SessionProposals;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Page;
import org.jspecify.annotations.Nullable;

/** Finds a time for a session of a circle, a new one or one that moves: the address may name the latter. */
@Route(SessionNavigation.CIRCLE_PLAN)
@PermitAll
class CirclePlanView extends Page implements BeforeEnterObserver {

    private final transient CircleSessions sessions;
    private final transient SessionProposals proposals;
    private final transient CirclePlans plans;

    CirclePlanView(CircleSessions sessions, SessionProposals proposals, CirclePlans plans) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.plans = plans;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = MatchingNavigation.circle(event.getRouteParameters());
        var space = sessions.open(id);
        if (!space.mayKeep()) {
            throw new NotFound(id);
        }
        var moving = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SessionNavigation.MOVING)
                .map(SessionNavigation::session)
                .map(session -> space.session(session).orElseThrow(() -> new NotFound(session)))
                .orElse(null);
        removeAll();
        var name = space.circle().name();
        header(
                        moving == null
                                ? getTranslation("session.plan-with", name)
                                : moving.state() == SessionState.PROPOSED
                                        ? getTranslation("session.proposal.swap-with", name)
                                        : getTranslation("session.move-n", moving.number()))
                .under(name, MatchingNavigation.circle(id))
                .context(getTranslation("session.circle.plan-context"));
        add(new PlanForm(new OfCircle(space, plans.plan(id), sessions, proposals), moving));
    }

    /** A session of a circle. */
    private record OfCircle(CircleSpace space, PairPlan plan, CircleSessions sessions, SessionProposals proposals)
            implements Planning {

        private CircleId circle() {
            return space.circle().circle();
        }

        @Override
        public ZoneId zone() {
            return space.zone();
        }

        /** Of a circle, too many to be named. */
        @Override
        public List<Member> others() {
            return List.of();
        }

        @Override
        public List<Slot> free(int minutes, @Nullable SessionId moving) {
            return sessions.freeSlots(circle(), minutes, moving);
        }

        @Override
        public void book(SessionPlan plan) {
            sessions.book(circle(), plan);
        }

        @Override
        public int book(SessionPlan first, Repetition repetition) {
            return sessions.bookRepeatedly(circle(), first, repetition);
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
            return WhoSees.ofCircle(permission);
        }

        @Override
        public Optional<Component> guide(@Nullable SessionRow moving) {
            return PlanCards.guide(plan, space.sessions(), moving);
        }

        @Override
        public String back() {
            return MatchingNavigation.circle(circle());
        }
    }
}
