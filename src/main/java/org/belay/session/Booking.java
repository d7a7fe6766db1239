package org.belay.session;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.MatchId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts sessions into calendars, moves and cancels them, whoever meets. Nobody is in two at once; what changes in
 * calendars is told. Whoever calls has asked who may.
 */
@Component
class Booking {

    private static final int FARTHEST_DAYS = 366;

    private final SessionQueries queries;
    private final SessionRepository repository;
    private final RoomBookings rooms;
    private final List<Engagements> engagements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Booking(
            SessionQueries queries,
            SessionRepository repository,
            RoomBookings rooms,
            List<Engagements> engagements,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.queries = queries;
        this.repository = repository;
        this.rooms = rooms;
        this.engagements = List.copyOf(engagements);
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    SessionId book(Gathering gathering, SessionPlan plan, PersonId by) {
        gathering.requireMeeting();
        var checked = check(plan);
        requireFree(gathering, checked, null);
        return add(gathering, checked, by);
    }

    private SessionId add(Gathering gathering, SessionPlan plan, PersonId by) {
        var id = repository.add(gathering, plan, by);
        audit.record(by, event("session.booked", id, gathering).with("starts", plan.startsAt()));
        news.publishEvent(new SessionBooked(queries.standing(id).entry(gathering), by));
        return id;
    }

    /**
     * Books what is free of these, and leaves out the rest.
     *
     * @return how many were booked
     * @throws Refused when none is
     */
    int book(Gathering gathering, List<SessionPlan> plans, PersonId by) {
        gathering.requireMeeting();
        var checked = plans.stream().map(this::check).toList();
        repository.lockCalendars(gathering.people());
        var free = checked.stream()
                .filter(plan -> taken(gathering.people(), plan.time(), null).isEmpty())
                .toList();
        if (free.isEmpty()) {
            throw new Refused(Problem.of("session.problem.taken"));
        }
        free.forEach(plan -> add(gathering, plan, by));
        return free.size();
    }

    /** Schedules a successor and leaves the session behind as moved; in calendars it stays one entry. */
    SessionId move(Gathering gathering, Standing session, SessionPlan plan, @Nullable String reason, PersonId by) {
        gathering.requireMeeting();
        var checked = check(plan);
        var why = Limits.text(reason, Limits.REASON);
        session.requireState(Set.of(SessionState.SCHEDULED));
        requireFree(gathering, checked, session.id());
        var successor = repository.addSuccessor(gathering, session, checked, by);
        repository.markMoved(session.id(), session.version(), successor, why);
        audit.record(
                by,
                event("session.moved", session.id(), gathering)
                        .with("from", session.startsAt())
                        .with("to", checked.startsAt()));
        news.publishEvent(
                new SessionMoved(queries.standing(successor).entry(gathering), session.id(), session.time(), by));
        return successor;
    }

    /** Of one that has not begun. */
    void cancel(Gathering gathering, Standing session, @Nullable String reason, PersonId by) {
        var why = Limits.text(reason, Limits.REASON);
        if (why == null) {
            throw new Refused(Problem.of("session.problem.reason-missing"));
        }
        session.requireState(Set.of(SessionState.SCHEDULED));
        if (!session.startsAt().isAfter(clock.instant())) {
            throw new Refused(Problem.of("session.problem.begun"));
        }
        repository.markCancelled(session.id(), session.version(), why);
        audit.record(by, event("session.cancelled", session.id(), gathering).with("starts", session.startsAt()));
        tellCancelled(gathering, session.id(), by);
    }

    /** Takes a cancelling back, as long as nothing else has their time or the room. */
    void restore(Gathering gathering, Standing session, PersonId by) {
        gathering.requireMeeting();
        session.requireState(Set.of(SessionState.CANCELLED));
        if (!session.startsAt().isAfter(clock.instant())) {
            throw new Refused(Problem.of("session.problem.begun"));
        }
        requireFree(
                gathering,
                new SessionPlan(session.startsAt(), session.minutes(), session.kind(), session.place()),
                session.id());
        rooms.requireFree(session.id(), session.time());
        repository.restore(session.id(), session.version());
        audit.record(by, event("session.restored", session.id(), gathering).with("starts", session.startsAt()));
        news.publishEvent(new SessionRestored(queries.standing(session.id()).entry(gathering), by));
    }

    List<MatchId> withSessionsAhead(Collection<MatchId> matches) {
        return repository.withSessionsAhead(matches, clock.instant());
    }

    /**
     * With those who meet no more, the sessions that lie ahead are cancelled; those that have begun can still be logged.
     * Why it ended is for coordinators alone, so no reason stands at the sessions.
     *
     * @param before those who met until now
     * @param field of the audit entries, in which it says what ended and how
     */
    void cancelAhead(Gathering before, String field, Object ended, @Nullable PersonId by) {
        repository.lockCalendars(before.people());
        for (var session : repository.lockAhead(before, clock.instant())) {
            repository.markCancelled(session.id(), session.version(), null);
            audit.record(
                    by,
                    event("session.cancelled", session.id(), before)
                            .with("starts", session.startsAt())
                            .with(field, ended));
            if (session.state() == SessionState.SCHEDULED) {
                tellCancelled(before, session.id(), by);
            }
        }
    }

    /** @param before what it was: scheduled until it is logged for the first time */
    void tellLogged(Gathering gathering, SessionId session, SessionState before, SessionState now, PersonId by) {
        var action = before == SessionState.SCHEDULED ? "session.logged" : "session.log-corrected";
        audit.record(by, event(action, session, gathering).with("state", now));
        news.publishEvent(new SessionLogged(session));
    }

    /** Somebody joins those who meet, or leads them now: the sessions that lie ahead stand in their calendar, too. */
    void tellNew(Gathering gathering, PersonId person, PersonId by) {
        repository.lockAhead(gathering, clock.instant()).stream()
                .filter(session -> session.state() == SessionState.SCHEDULED)
                .map(session -> queries.standing(session.id()).entry(gathering).forOnly(person))
                .forEach(entry -> news.publishEvent(new SessionBooked(entry, by)));
    }

    /** Somebody meets with them no more, who go on. */
    void tellGone(Gathering gathering, PersonId person, @Nullable PersonId by) {
        repository.lockAhead(gathering, clock.instant()).stream()
                .filter(session -> session.state() == SessionState.SCHEDULED)
                .map(session -> queries.standing(session.id()).entry(gathering).forOnly(person))
                .forEach(entry -> news.publishEvent(new SessionCancelled(entry, by)));
    }

    private void tellCancelled(Gathering gathering, SessionId session, @Nullable PersonId by) {
        news.publishEvent(new SessionCancelled(queries.standing(session).entry(gathering), by));
    }

    /** What any of these people have in this stretch of time, but for the session that would give its time up. */
    List<Slot> taken(Collection<PersonId> people, Slot within, @Nullable SessionId moving) {
        var taken = new ArrayList<>(queries.taken(people, within).stream()
                .filter(one -> !one.session().equals(moving))
                .map(SessionQueries.Taken::time)
                .toList());
        engagements.forEach(other -> taken.addAll(other.of(people, within)));
        return taken;
    }

    /**
     * Nobody is in two places at once. A session of those very people in the way can only mean that somebody was faster.
     */
    void requireFree(Gathering gathering, SessionPlan plan, @Nullable SessionId moving) {
        repository.lockCalendars(gathering.people());
        var people = gathering.people();
        if (queries.taken(people, plan.time()).stream()
                .filter(one -> !one.session().equals(moving))
                .anyMatch(one -> one.of(gathering))) {
            throw new ChangedMeanwhile(gathering.label());
        }
        if (!taken(people, plan.time(), moving).isEmpty()) {
            throw new Refused(Problem.of("session.problem.taken"));
        }
    }

    SessionPlan check(SessionPlan plan) {
        requireLength(plan.minutes());
        var now = clock.instant();
        if (!plan.startsAt().isAfter(now)) {
            throw new Refused(Problem.of("session.problem.past"));
        }
        if (plan.startsAt().isAfter(now.plus(FARTHEST_DAYS, ChronoUnit.DAYS))) {
            throw new Refused(Problem.of("session.problem.far"));
        }
        return new SessionPlan(plan.startsAt(), plan.minutes(), plan.kind(), Limits.place(plan.place()));
    }

    static void requireLength(int minutes) {
        if (!SessionPlan.LENGTHS.contains(minutes)) {
            throw new Refused(Problem.of("session.problem.length"));
        }
    }

    static AuditEvent event(String action, SessionId id, Gathering gathering) {
        return AuditEvent.of(action, "session", id.value(), gathering.label()).in(gathering.program());
    }
}
