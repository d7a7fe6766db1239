package org.belay.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.belay.audit.AuditTrail;
import org.belay.organization.RoomId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.ProposedSessionRepository.Arranged;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of proposed sessions. Those who meet accept one, take another time instead or want none; coordinators
 * publish them as agreed, and put proposed and agreed ones elsewhere. A coordinator who is one of those who meet does
 * here what all of them may, and no more.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SessionProposals {

    private final CurrentUser user;
    private final PairQueries pairs;
    private final CircleQueries circles;
    private final SessionQueries queries;
    private final ProposedSessionRepository repository;
    private final SessionRepository sessions;
    private final Booking booking;
    private final RoomBookings rooms;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SessionProposals(
            CurrentUser user,
            PairQueries pairs,
            CircleQueries circles,
            SessionQueries queries,
            ProposedSessionRepository repository,
            SessionRepository sessions,
            Booking booking,
            RoomBookings rooms,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.circles = circles;
        this.queries = queries;
        this.repository = repository;
        this.sessions = sessions;
        this.booking = booking;
        this.rooms = rooms;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** One of those who meet agrees for all, as with each session that one of them books. */
    public void accept(SessionId id, long version) {
        var of = gathering(id);
        var by = keeper(of);
        agree(of, standing(id, version), by, "session.accepted");
    }

    /** Another time instead of the proposed one; it is agreed at once. */
    public void swap(SessionId id, long version, SessionPlan plan) {
        var of = gathering(id);
        var by = keeper(of);
        of.requireMeeting();
        var session = standing(id, version);
        session.requireState(Set.of(SessionState.PROPOSED));
        var checked = booking.check(plan);
        booking.requireFree(of, checked, id);
        repository.arrange(
                id,
                version,
                new Arranged(checked.startsAt(), checked.minutes(), checked.kind(), null, checked.place()),
                true,
                false);
        tell(of, id, by, "session.swapped", session.startsAt());
    }

    /** Nobody wants it: it leaves nothing behind but the audit entry. */
    public void decline(SessionId id, long version) {
        var of = gathering(id);
        var by = keeper(of);
        var session = standing(id, version);
        session.requireState(Set.of(SessionState.PROPOSED));
        sessions.markCancelled(id, version, null);
        audit.record(by, Booking.event("session.declined", id, of).with("starts", session.startsAt()));
    }

    /** A coordinator publishes a proposal as agreed. */
    public void publish(SessionId id, long version) {
        var of = gathering(id);
        var by = coordinator(of);
        agree(of, standing(id, version), by, "session.published");
    }

    private void agree(Gathering of, Standing session, PersonId by, String action) {
        of.requireMeeting();
        session.requireState(Set.of(SessionState.PROPOSED));
        var plan = plan(session);
        if (!plan.startsAt().isAfter(clock.instant())) {
            throw new Refused(Problem.of("session.problem.past"));
        }
        booking.requireFree(of, plan, session.id());
        var room = repository.roomOf(session.id());
        rooms.requireFree(room, plan.time(), session.id());
        repository.arrange(
                session.id(),
                session.version(),
                new Arranged(plan.startsAt(), plan.minutes(), plan.kind(), room, plan.place()),
                true,
                false);
        tell(of, session.id(), by, action, session.startsAt());
    }

    private void tell(Gathering of, SessionId id, PersonId by, String action, Instant proposed) {
        var agreed = queries.standing(id);
        audit.record(by, Booking.event(action, id, of).with("from", proposed).with("starts", agreed.startsAt()));
        news.publishEvent(new SessionBooked(agreed.entry(of), by));
    }

    /**
     * A coordinator puts a session elsewhere. A proposal is where it is put from then on, and runs leave it there; for an
     * agreed one a successor is scheduled, as when one of those who meet moves it.
     *
     * @param room null for a remote session
     * @return the session where it is now
     * @throws ChangedMeanwhile when somebody has changed it since it was read
     */
    public SessionId put(SessionId id, long version, Instant startsAt, int minutes, @Nullable RoomId room) {
        var of = gathering(id);
        var by = coordinator(of);
        of.requireMeeting();
        var session = standing(id, version);
        session.requireState(Set.of(SessionState.PROPOSED, SessionState.SCHEDULED));
        // Where a link was, it stays; where there was a room, its name goes with it.
        var held = repository.roomOf(id);
        var kind = room == null ? held == null ? session.kind() : SessionKind.REMOTE : SessionKind.IN_PERSON;
        var place = room != null ? repository.label(room) : held == null ? session.place() : null;
        var plan = new SessionPlan(startsAt, minutes, kind, place);
        if (session.state() == SessionState.SCHEDULED) {
            var successor = booking.move(of, session, plan, null, by);
            rooms.requireFree(room, plan.time(), successor);
            repository.hold(successor, room);
            return successor;
        }
        var checked = booking.check(plan);
        booking.requireFree(of, checked, id);
        rooms.requireFree(room, checked.time(), id);
        repository.arrange(id, version, new Arranged(startsAt, minutes, kind, room, place), false, true);
        audit.record(
                by,
                Booking.event("session.put", id, of)
                        .with("from", session.startsAt())
                        .with("to", startsAt));
        return id;
    }

    /** Whether runs leave a proposal where it is. */
    public void pin(SessionId id, long version, boolean pinned) {
        var of = gathering(id);
        var by = coordinator(of);
        standing(id, version).requireState(Set.of(SessionState.PROPOSED));
        repository.pin(id, version, pinned);
        audit.record(by, Booking.event(pinned ? "session.pinned" : "session.unpinned", id, of));
    }

    /** A coordinator adds a proposal where a run found no place, and it stays there. */
    public SessionId suggest(ProposedSession proposed) {
        var of = gathering(proposed);
        var by = coordinator(of);
        of.requireMeeting();
        var checked = booking.check(new SessionPlan(proposed.startsAt(), proposed.minutes(), proposed.kind(), null));
        booking.requireFree(of, checked, null);
        var id = repository.add(proposed, by);
        rooms.requireFree(proposed.room(), checked.time(), id);
        audit.record(by, Booking.event("session.proposed", id, of).with("starts", proposed.startsAt()));
        return id;
    }

    /** A coordinator takes a proposal away. */
    public void withdraw(SessionId id, long version) {
        var of = gathering(id);
        var by = coordinator(of);
        var session = standing(id, version);
        session.requireState(Set.of(SessionState.PROPOSED));
        sessions.markCancelled(id, version, null);
        audit.record(by, Booking.event("session.withdrawn", id, of).with("starts", session.startsAt()));
    }

    private static SessionPlan plan(Standing session) {
        return new SessionPlan(session.startsAt(), session.minutes(), session.kind(), session.place());
    }

    private Standing standing(SessionId id, long version) {
        var session = queries.standing(id);
        session.requireVersion(version);
        return session;
    }

    private Gathering gathering(SessionId id) {
        var session = queries.standing(id);
        return Optional.ofNullable(session.match())
                .<Gathering>map(pairs::keep)
                .orElseGet(() -> circles.keep(queries.circleOf(id)));
    }

    private Gathering gathering(ProposedSession proposed) {
        return Optional.ofNullable(proposed.match())
                .<Gathering>map(pairs::keep)
                .orElseGet(() -> circles.keep(java.util.Objects.requireNonNull(proposed.circle())));
    }

    private PersonId keeper(Gathering of) {
        return user.require(Permission.KEEP_SESSIONS, of.facts()).person();
    }

    /** Not one of those who meet, whatever else they coordinate. */
    private PersonId coordinator(Gathering of) {
        return user.require(Permission.SCHEDULE_COHORT, Facts.of(of.program()).withPartners(of.people()))
                .person();
    }
}
