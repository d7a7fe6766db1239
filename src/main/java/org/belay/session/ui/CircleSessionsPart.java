package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.matching.ui.SpacePart;
import org.belay.matching.ui.SpacePlace;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.session.CirclePlans;
import org.belay.session.CircleSessions;
import org.belay.session.CircleSpace;
import org.belay.session.CommitmentRow;
import org.belay.session.PairPlan;
import org.belay.session.PlanReading;
import org.belay.session.SessionProposals;
import org.belay.session.SessionRow;
import org.belay.session.SessionState;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The sessions of a circle on its page, and what its people promised each other. */
@org.springframework.stereotype.Component
class CircleSessionsPart implements SpacePart {

    private final CircleSessions sessions;
    private final SessionProposals proposals;
    private final CirclePlans plans;
    private final List<PlanReading> readings;
    private final Clock clock;

    CircleSessionsPart(
            CircleSessions sessions,
            SessionProposals proposals,
            CirclePlans plans,
            List<PlanReading> readings,
            Clock clock) {
        this.sessions = sessions;
        this.proposals = proposals;
        this.plans = plans;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public void addTo(SpaceHead head, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        if (head.space() instanceof Space.OfCircle(var circle)) {
            addTo(circle, header, main, rail, changed);
        }
    }

    private void addTo(CircleId id, PageHeader header, HasComponents main, HasComponents rail, Runnable changed) {
        var space = sessions.open(id);
        var now = clock.instant();
        if (space.mayKeep() && space.circle().meets()) {
            header.primary(Buttons.of(
                    text("session.plan"), "calendar-plus", () -> Addresses.open(SessionNavigation.plan(id))));
        }
        var plan = space.me() == null ? PairPlan.NONE : plans.plan(id);
        space.sessions().stream()
                .filter(session -> session.ahead(now))
                .min(Comparator.comparing(SessionRow::startsAt))
                .ifPresent(next -> main.add(Blocks.card(
                        text("session.next"),
                        new NextSession(next, space.circle().name(), space.zone(), now),
                        PlanCards.guide(plan, next.number()))));
        RatingQuestion.card(space.toRate(), sessions::rate).ifPresent(main::add);
        new ProposalsCard(proposals, changed).of(space, now).ifPresent(main::add);
        main.add(timeline(space, now, changed)
                .latest(MatchingNavigation.tab(new Space.OfCircle(id), SpacePlace.SESSIONS)));
        if (space.me() != null) {
            rail.add(commitments(space, now, changed));
            plan(space, plan, now, changed).ifPresent(rail::add);
        }
    }

    private Optional<Component> plan(CircleSpace space, PairPlan plan, Instant now, Runnable changed) {
        var circle = space.circle();
        var marks = space.mayKeep() && circle.meets();
        return PlanCards.of(
                plan,
                WhoSees.ofCircle(Permission.SEE_SESSION),
                now.atZone(space.zone()).toLocalDate(),
                marks ? PlanCards.mark(plans, circle.circle(), changed) : null,
                readings.stream().map(one -> one.of(circle.program())).toList());
    }

    Timeline timeline(CircleSpace space, Instant now, Runnable changed) {
        var readers =
                space.me() == null ? WhoSees.ofOther(Permission.SEE_SESSION) : WhoSees.ofCircle(Permission.SEE_SESSION);
        return new Timeline(
                space.sessions(),
                space.zone(),
                now,
                readers,
                space.me() == null ? null : WhoSees.ofCircle(Permission.SEE_SHARED_NOTE),
                space.me() == null ? null : session -> actions(space, session, now, changed),
                session -> present(space, session));
    }

    private static @Nullable String present(CircleSpace space, SessionRow session) {
        var present = space.present().get(session.id());
        return session.state() != SessionState.HELD || present == null
                ? null
                : text(
                        "session.circle.present",
                        present.size(),
                        space.circle().seats().size());
    }

    private Component actions(CircleSpace space, SessionRow session, Instant now, Runnable changed) {
        var row = Blocks.row();
        var circle = space.circle();
        if (space.mayKeep() && session.ahead(now) && circle.meets()) {
            row.add(go("session.move", SessionNavigation.move(circle.circle(), session.id())));
        }
        if (space.mayKeep() && session.ahead(now) && session.startsAt().isAfter(now)) {
            row.add(Buttons.quiet(
                    text("session.cancel"), () -> cancel(session, changed).open()));
        }
        boolean open = session.state() == SessionState.SCHEDULED || session.state() == SessionState.HELD;
        if (open) {
            var log = space.mayKeep() && session.overdue(now) ? "session.log" : "session.circle.open";
            row.add(go(log, SessionNavigation.session(circle.circle(), session.id())));
        }
        return row;
    }

    private CancelDialog cancel(SessionRow session, Runnable changed) {
        return new CancelDialog(
                session,
                WhoSees.ofCircle(Permission.SEE_SHARED_NOTE),
                reason -> sessions.cancel(session.id(), session.version(), reason),
                () -> sessions.restore(session.id(), session.version() + 1),
                changed);
    }

    Component commitments(CircleSpace space, Instant now, Runnable changed) {
        var card = Blocks.card(text("session.commitments"), WhoSees.ofCircle(Permission.SEE_COMMITMENT));
        if (space.commitments().isEmpty()) {
            card.add(Blocks.muted(text("session.commitments-none")));
        }
        card.add(promises(space, space.commitments(), now, sessions, changed));
        return card;
    }

    /** Whoever promised it says that it is kept; for who has left, anybody else. */
    static PromiseList promises(
            CircleSpace space, List<CommitmentRow> which, Instant now, CircleSessions sessions, Runnable changed) {
        var me = space.me() == null ? null : space.me().person();
        return new PromiseList(
                which,
                promise -> promise.owner().equals(me) ? text("session.you") : space.nameOf(promise.owner()),
                now.atZone(space.zone()).toLocalDate(),
                promise -> me != null && space.circle().marks(me, promise),
                (promise, version, done) -> sessions.markDone(promise.id(), version, done),
                changed);
    }

    private static Component go(String key, String address) {
        return Buttons.quiet(text(key), () -> Addresses.open(address));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
