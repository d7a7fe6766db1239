package org.belay.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.matching.CircleId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.SessionRepository.LoggedFacts;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of a circle: planned and logged by whoever leads it, or while nobody does by each of its members; notes and
 * commitments are everybody's who meets.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CircleSessions {

    private static final Set<SessionState> LOGGABLE = Set.of(SessionState.SCHEDULED, SessionState.HELD);

    private final CurrentUser user;
    private final CircleQueries circles;
    private final PairQueries people;
    private final SessionQueries queries;
    private final SessionRepository repository;
    private final CircleAttendanceRepository attendance;
    private final Booking booking;
    private final AuditTrail audit;
    private final Clock clock;

    CircleSessions(
            CurrentUser user,
            CircleQueries circles,
            PairQueries people,
            SessionQueries queries,
            SessionRepository repository,
            CircleAttendanceRepository attendance,
            Booking booking,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.circles = circles;
        this.people = people;
        this.queries = queries;
        this.repository = repository;
        this.attendance = attendance;
        this.booking = booking;
        this.audit = audit;
        this.clock = clock;
    }

    /** For those who meet all that they share, for who coordinates their program the facts. */
    @Transactional(readOnly = true)
    public CircleSpace open(CircleId id) {
        var circle = circles.get(id);
        var reader = user.require(Permission.SEE_SESSION, circle.sharedFacts()).person();
        var me = circle.member(reader).orElse(null);
        return me == null ? facts(circle, reader) : space(circle, me);
    }

    private CircleSpace facts(CircleHead circle, PersonId reader) {
        var id = circle.circle();
        return new CircleSpace(
                circle,
                null,
                people.zoneOf(reader),
                false,
                queries.of(id).stream().map(SessionRow::factsOnly).toList(),
                attendance.present(id),
                List.of(),
                List.of(),
                List.of(),
                null,
                circles.names(id));
    }

    private CircleSpace space(CircleHead circle, Member me) {
        user.require(Permission.SEE_SHARED_NOTE, circle.sharedFacts());
        user.require(Permission.SEE_COMMITMENT, circle.sharedFacts());
        var id = circle.circle();
        var sessions = queries.of(id);
        var present = attendance.present(id);
        return new CircleSpace(
                circle,
                me,
                me.zone(),
                user.may(Permission.KEEP_SESSIONS, circle.facts()),
                sessions,
                present,
                queries.sharedNotes(id),
                queries.privateNotes(id, me.person()),
                queries.commitments(id),
                toRate(circle, me.person(), sessions, present),
                circles.names(id));
    }

    /** Whoever was there is asked, once the log says so. */
    private @Nullable SessionRow toRate(
            CircleHead circle, PersonId me, List<SessionRow> sessions, Map<SessionId, Set<PersonId>> present) {
        if (!circle.acceptsLogs()) {
            return null;
        }
        var rated = queries.ratedBy(me, circle.circle());
        return sessions.stream()
                .filter(s -> s.state() == SessionState.HELD && !rated.contains(s.id()))
                .filter(s -> present.getOrDefault(s.id(), Set.of()).contains(me))
                .findFirst()
                .orElse(null);
    }

    /**
     * Times of the next three weeks at which everybody is free, at full and half hours of the reader's zone. Whose
     * calendar closes a time is not said.
     *
     * @param moving a session that would give its time up; null when one is added
     */
    @Transactional(readOnly = true)
    public List<Slot> freeSlots(CircleId id, int minutes, @Nullable SessionId moving) {
        var circle = circles.get(id);
        var me = keeper(circle);
        Booking.requireLength(minutes);
        var now = clock.instant();
        var range = new Slot(now, now.plus(FreeSlots.HORIZON).plus(1, ChronoUnit.DAYS));
        var own = circle.member(me).orElseThrow(() -> new NotFound(id));
        var others = circle.seats().stream()
                .filter(one -> !one.person().equals(me))
                .map(one -> circles.week(id, one, range))
                .toList();
        return new FreeSlots(circles.week(id, own, range), others, booking.taken(circle.people(), range, moving))
                .find(now, minutes);
    }

    public SessionId book(CircleId id, SessionPlan plan) {
        var circle = circles.keep(id);
        return booking.book(circle, plan, keeper(circle));
    }

    /** As {@link SessionService#bookRepeatedly}. */
    public int bookRepeatedly(CircleId id, SessionPlan first, Repetition repetition) {
        var circle = circles.keep(id);
        var me = keeper(circle);
        var zone = circle.member(me).orElseThrow(() -> new NotFound(id)).zone();
        return booking.book(circle, repetition.of(first, zone), me);
    }

    /** As {@link SessionService#move}. */
    public SessionId move(SessionId id, long version, SessionPlan plan, @Nullable String reason) {
        var circle = circles.keep(queries.circleOf(id));
        var me = keeper(circle);
        return booking.move(circle, standing(id, version), plan, reason, me);
    }

    /** As {@link SessionService#cancel}. */
    public void cancel(SessionId id, long version, String reason) {
        var circle = circles.keep(queries.circleOf(id));
        var me = keeper(circle);
        booking.cancel(circle, standing(id, version), reason, me);
    }

    /** As {@link SessionService#restore}. */
    public void restore(SessionId id, long version) {
        var circle = circles.keep(queries.circleOf(id));
        var me = keeper(circle);
        booking.restore(circle, standing(id, version), me);
    }

    /** Records what became of a session and who was there, or corrects that. */
    public void log(SessionId id, long version, CircleLog log) {
        var circle = circles.keep(queries.circleOf(id));
        var me = keeper(circle);
        circle.requireLogging();
        var session = standing(id, version);
        session.requireState(LOGGABLE);
        var now = clock.instant();
        if (session.startsAt().isAfter(now)) {
            throw new Refused(Problem.of("session.problem.not-begun"));
        }
        var outcome = log.outcome().checked();
        if (!circle.people().containsAll(log.present())) {
            throw new NotFound(id);
        }
        switch (outcome) {
            case Outcome.Held _
            when log.present().size() < 2 -> throw new Refused(Problem.of("session.problem.nobody-there"));
            case Outcome.Held _ -> attendance.record(id, circle.people(), log.present());
            case Outcome.CalledOff _ -> attendance.clear(id);
            case Outcome.Missed _ -> throw new IllegalArgumentException("Of a circle it is said who was there.");
        }
        var facts = LoggedFacts.of(outcome);
        repository.writeLog(id, version, facts, me, now);
        booking.tellLogged(circle, id, session.state(), facts.state(), me);
    }

    /**
     * The reader's own note on a session.
     *
     * @param readers all who meet, or nobody else
     * @param text null or blank removes it
     */
    public void note(SessionId id, NoteVisibility readers, @Nullable String text) {
        var circle = circles.keep(queries.circleOf(id));
        var me = sharer(circle);
        circle.requireLogging();
        repository.writeNote(id, me, readers, Limits.text(text, Limits.NOTE), clock.instant());
    }

    /** Private notes of the reader on sessions of circles that they neither lead nor are in now: theirs for good. */
    @Transactional(readOnly = true)
    public List<LeftNote> notesOfLeftCircles() {
        var me = user.require(Permission.SEE_PRIVATE_NOTE, Facts.of(user.person()))
                .person();
        return queries.privateNotesOfLeftCircles(me).stream()
                .map(note -> {
                    var session = queries.standing(note.session());
                    var circle = circles.get(queries.circleOf(note.session()));
                    return new LeftNote(session.id(), circle.name(), session.startsAt(), note.text());
                })
                .toList();
    }

    /** Takes the reader's own private note away, wherever they are in or not; it cannot be undone. */
    public void removePrivateNote(SessionId id) {
        var me = user.require(Permission.SEE_PRIVATE_NOTE, Facts.of(user.person()))
                .person();
        repository.writeNote(id, me, NoteVisibility.PRIVATE, null, clock.instant());
    }

    /** As {@link MentorshipService#rate}, by whoever was there. */
    public void rate(SessionId id, int rating, @Nullable String comment) {
        var circle = circles.keep(queries.circleOf(id));
        var me = user.require(Permission.RATE, circle.sharedFacts()).person();
        circle.requireLogging();
        queries.standing(id).requireRatable(rating);
        if (!attendance.present(circle.circle()).getOrDefault(id, Set.of()).contains(me)) {
            throw new Refused(Problem.of("session.problem.not-there"));
        }
        repository.writeRating(id, me, rating, Limits.text(comment, Limits.COMMENT), clock.instant());
        audit.record(me, Booking.event("session.rated", id, circle));
    }

    /** What the reader promises the others in a session. */
    public void promise(SessionId id, String text, @Nullable LocalDate dueOn) {
        var circle = circles.keep(queries.circleOf(id));
        var me = sharer(circle);
        circle.requireLogging();
        var words = Limits.text(text, Limits.PROMISE);
        if (words == null) {
            throw new Refused(Problem.of("session.problem.promise-missing"));
        }
        repository.addCommitment(circle, id, new Promise(me, words, dueOn), clock.instant());
    }

    /** Whoever promised it says so; for who is in the circle no more, anybody who is. */
    public void markDone(CommitmentId id, long version, boolean done) {
        var circle = circles.keep(queries.circleOf(id));
        var me = sharer(circle);
        circle.requireLogging();
        if (queries.commitments(circle.circle()).stream().noneMatch(c -> c.id().equals(id) && circle.marks(me, c))) {
            throw new NotFound(id);
        }
        repository.markCommitment(id, version, done ? clock.instant() : null);
        audit.record(
                me,
                AuditEvent.of(
                                done ? "commitment.done" : "commitment.reopened",
                                "commitment",
                                id.value(),
                                circle.label())
                        .in(circle.program()));
    }

    /** Circles of which the signed-in person keeps the logs, and some are missing. */
    @Transactional(readOnly = true)
    public List<CircleToLog> toCatchUp() {
        return CircleToLog.among(mine(), clock.instant());
    }

    /** Circles that the signed-in person is in or leads, and that meet or are logged yet. */
    @Transactional(readOnly = true)
    public List<CircleSpace> mine() {
        return circles.of(user.person()).stream()
                .map(circles::get)
                .filter(CircleHead::acceptsLogs)
                .map(circle -> open(circle.circle()))
                .toList();
    }

    private Standing standing(SessionId id, long version) {
        var session = queries.standing(id);
        session.requireVersion(version);
        return session;
    }

    private PersonId keeper(CircleHead circle) {
        return user.require(Permission.KEEP_SESSIONS, circle.facts()).person();
    }

    private PersonId sharer(CircleHead circle) {
        return user.require(Permission.KEEP_SESSIONS, circle.sharedFacts()).person();
    }
}
