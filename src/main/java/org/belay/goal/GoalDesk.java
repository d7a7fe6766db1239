package org.belay.goal;

import java.time.Instant;
import java.util.function.Predicate;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.organization.Ties;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whose goal it is, and whether it may be written to: what the services of goals ask first. */
@Component
class GoalDesk {

    private final CurrentUser user;
    private final GoalQueries queries;
    private final GoalPlaceQueries places;
    private final Ties ties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;

    GoalDesk(
            CurrentUser user,
            GoalQueries queries,
            GoalPlaceQueries places,
            ObjectProvider<Ties> ties,
            AuditTrail audit,
            ApplicationEventPublisher news) {
        this.user = user;
        this.queries = queries;
        this.places = places;
        this.ties = Ties.together(ties);
        this.audit = audit;
        this.news = news;
    }

    /** For its owner, or anybody of its circle, while it is open. */
    Goal keepOpen(GoalId id) {
        var goal = keep(id);
        requireOpen(goal);
        return goal;
    }

    /** The same whatever its state. */
    Goal keep(GoalId id) {
        var goal = queries.keep(id);
        user.require(Permission.KEEP_GOAL, goal.head().facts());
        requireKept(goal);
        return goal;
    }

    /** For whoever reads it with the owner. */
    Goal accompany(GoalId id) {
        var goal = queries.keep(id);
        user.require(Permission.ACCOMPANY_GOAL, goal.head().facts());
        requireKept(goal);
        return goal;
    }

    /**
     * Of others: neither of this person, of whoever is matched with them, or of a circle of theirs. Who coordinates reads
     * those as who they are to them, also where a goal is not shared.
     */
    Predicate<GoalHead> ofOthers(PersonId person) {
        var partners = ties.partners(person);
        return goal -> !goal.isOf(person)
                && !goal.others().contains(person)
                && (goal.owner() == null || !partners.contains(goal.owner()));
    }

    /** The same of people with goals of their own. */
    Predicate<PersonId> others(PersonId person) {
        var partners = ties.partners(person);
        return owner -> !owner.equals(person) && !partners.contains(owner);
    }

    static void requireKept(Goal goal) {
        if (!goal.head().kept()) {
            throw new Refused(Problem.of("goal.problem.over"));
        }
    }

    static void requireOpen(Goal goal) {
        if (!goal.head().open()) {
            throw new Refused(Problem.of("goal.problem.not-open"));
        }
    }

    /** Of its owner, wherever it stands now; for going on with it elsewhere. */
    Goal keepOwn(GoalId id) {
        var goal = queries.keep(id);
        user.require(Permission.KEEP_GOAL, goal.head().facts());
        if (goal.head().ofCircle()) {
            throw new NotFound(id);
        }
        requireOpen(goal);
        return goal;
    }

    /** For whoever recognizes it. */
    void achieved(Goal goal, Achievement what, Instant at) {
        news.publishEvent(new GoalAchieved(goal.id(), what, goal.head().circle(), goal.achievers(), at));
    }

    /** Says that it is not so, unless it is so for another reason. */
    void takeBack(Goal before, Achievement what) {
        var now = queries.get(before.id());
        var stands =
                what == Achievement.RECOVERED ? now.recovered() : now.head().state() == GoalState.REACHED;
        if (!stands) {
            news.publishEvent(new AchievementTakenBack(before.id(), what));
        }
    }

    static void requireRoom(int open, int limit) {
        if (open >= limit) {
            throw new Refused(Problem.of("goal.problem.limit", limit));
        }
    }

    /** Whoever is to say whether it is realistic is asked: the partner, or the others of its circle. */
    void share(Goal goal) {
        var head = goal.head();
        var byName = head.ofCircle() ? places.nameOf(me()) : head.ownerName();
        head.others().stream()
                .filter(goal::asks)
                .forEach(reader -> news.publishEvent(new GoalShared(
                        head.id(), head.revision(), me(), byName, reader, head.program(), head.programName())));
    }

    PersonId me() {
        return user.person();
    }

    /**
     * Without the words of the goal: coordinators read the trail of their program. One of them may be the partner from whom
     * a goal is kept, so of such a goal it says nothing there.
     */
    void record(String action, GoalHead goal) {
        var event = AuditEvent.of(action, "goal", goal.id().value(), goal.ownerName());
        audit.record(me(), keptFromAPartner(goal) ? event : event.in(goal.program()));
    }

    private boolean keptFromAPartner(GoalHead goal) {
        return goal.owner() != null && !goal.others().containsAll(ties.partners(goal.owner()));
    }
}
