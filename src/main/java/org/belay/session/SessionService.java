package org.belay.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.matching.MatchId;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.session.SessionRepository.LoggedFacts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions of a pair: booked by either at a time that suits both, moved, cancelled, and logged. Booking reads what is
 * committed, not what was when the transaction began: it waits for who books at the same time and then sees their
 * session.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SessionService {

    private static final Set<SessionState> LOGGABLE =
            Set.of(SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED);
    private static final int FARTHEST_DAYS = 366;

    private final CurrentUser user;
    private final PairQueries pairs;
    private final SessionQueries queries;
    private final SessionRepository repository;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final Clock clock;

    SessionService(
            CurrentUser user,
            PairQueries pairs,
            SessionQueries queries,
            SessionRepository repository,
            Drafts drafts,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.queries = queries;
        this.repository = repository;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Times of the next three weeks at which both are free, at full and half hours of the reader's zone. Whose
     * calendar closes a time is not said.
     *
     * @param minutes one of {@link SessionPlan#LENGTHS}
     * @param moving a session that would give its time up; null when one is added
     */
    @Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
    public List<Slot> freeSlots(MatchId match, int minutes, @Nullable SessionId moving) {
        var pair = pairs.get(match);
        var me = pair.member(keeper(pair));
        requireLength(minutes);
        var now = clock.instant();
        var range = new Slot(now, now.plus(FreeSlots.HORIZON).plus(1, ChronoUnit.DAYS));
        var busy = queries.taken(both(pair), range).stream()
                .filter(taken -> !taken.session().equals(moving))
                .map(SessionQueries.Taken::time)
                .toList();
        var partner = pair.partnerOf(me.person());
        return new FreeSlots(pairs.week(match, me, range), pairs.week(match, partner, range), busy).find(now, minutes);
    }

    /** Schedules a session at once. */
    public SessionId book(MatchId match, SessionPlan plan) {
        var pair = pairs.keep(match);
        var me = keeper(pair);
        pair.requireMeeting();
        var checked = check(plan);
        requireBothFree(pair, checked, null);
        var id = repository.add(match, checked, me);
        audit.record(me, event("session.booked", id, pair).with("starts", checked.startsAt()));
        return id;
    }

    /**
     * Schedules a successor and leaves the session behind as moved.
     *
     * @param version with which the session was read
     * @param reason read by the pair
     */
    public SessionId move(SessionId id, long version, SessionPlan plan, @Nullable String reason) {
        var session = queries.get(id);
        var pair = pairs.keep(session.match());
        var me = keeper(pair);
        pair.requireMeeting();
        var checked = check(plan);
        var why = text(reason, Limits.REASON);
        requireSame(session, version);
        requireState(session, Set.of(SessionState.SCHEDULED));
        requireBothFree(pair, checked, id);
        var successor = repository.add(session.match(), checked, me);
        repository.markMoved(id, version, successor, why);
        audit.record(
                me,
                event("session.moved", id, pair)
                        .with("from", session.startsAt())
                        .with("to", checked.startsAt()));
        return successor;
    }

    /**
     * Cancels a session that has not begun.
     *
     * @param reason read by the pair
     */
    public void cancel(SessionId id, long version, String reason) {
        var session = queries.get(id);
        var pair = pairs.keep(session.match());
        var me = keeper(pair);
        var why = text(reason, Limits.REASON);
        if (why == null) {
            throw new Refused(Problem.of("session.problem.reason-missing"));
        }
        requireSame(session, version);
        requireState(session, Set.of(SessionState.SCHEDULED));
        if (!session.startsAt().isAfter(clock.instant())) {
            throw new Refused(Problem.of("session.problem.begun"));
        }
        repository.markCancelled(id, version, why);
        audit.record(me, event("session.cancelled", id, pair).with("starts", session.startsAt()));
    }

    /** A session and what its log form is filled in from: what the reader left unsaved, else what is known. */
    @Transactional(readOnly = true)
    public SessionToLog toLog(SessionId id) {
        var session = queries.get(id);
        var pair = pairs.get(session.match());
        var me = keeper(pair);
        var left = drafts.find(draft(id));
        var unsaved = left.flatMap(draft -> LogDraft.read(draft.text()));
        return new SessionToLog(
                pair,
                pair.member(me),
                pair.partnerOf(me),
                session,
                pairs.topics(session.match()),
                unsaved.orElseGet(() -> known(session, pair, me)),
                unsaved.flatMap(_ -> left).map(Draft::changedAt).orElse(null));
    }

    private LogDraft known(SessionRow session, PairHead pair, PersonId me) {
        var id = session.id();
        return LogDraft.of(
                session,
                pair.mentor().person().equals(me),
                queries.topicsOf(id),
                queries.commitmentFrom(id)
                        .map(c -> new Promise(c.owner(), c.promise(), c.dueOn()))
                        .orElse(new Promise(me, "", null)),
                queries.ownNote(id, me, NoteVisibility.SHARED).orElse(null),
                queries.ownNote(id, me, NoteVisibility.PRIVATE).orElse(null));
    }

    /** Keeps what one of the pair has typed into the log so far, for themselves. */
    public void keepDraft(SessionId id, LogDraft typed) {
        keeper(pairs.get(queries.get(id).match()));
        drafts.keep(draft(id), typed.write());
    }

    public void discardDraft(SessionId id) {
        keeper(pairs.get(queries.get(id).match()));
        drafts.discard(draft(id));
    }

    private static DraftKey draft(SessionId id) {
        return new DraftKey("session-log", id.value());
    }

    /**
     * Records what became of a session, or corrects that. A late log is as welcome as any, and is seen to be late. The
     * commitment and the writer's notes become those of this log, and their draft of it is done with.
     *
     * @param version with which the session was read
     */
    public void log(SessionId id, long version, SessionLog log) {
        var session = queries.get(id);
        var pair = pairs.keep(session.match());
        var me = keeper(pair);
        pair.requireLogging();
        var outcome = check(log.outcome());
        var shared = text(log.sharedNote(), Limits.NOTE);
        var own = text(log.privateNote(), Limits.NOTE);
        requireSame(session, version);
        requireState(session, LOGGABLE);
        var now = clock.instant();
        if (session.startsAt().isAfter(now)) {
            throw new Refused(Problem.of("session.problem.not-begun"));
        }
        var facts = LoggedFacts.of(outcome);
        repository.writeLog(id, version, facts, me, now);
        keepPromise(session, pair, log.promise(), now);
        repository.writeNote(id, me, NoteVisibility.SHARED, shared, now);
        repository.writeNote(id, me, NoteVisibility.PRIVATE, own, now);
        drafts.discard(draft(id));
        var action = session.state() == SessionState.SCHEDULED ? "session.logged" : "session.log-corrected";
        audit.record(me, event(action, id, pair).with("state", facts.state()));
    }

    private void keepPromise(SessionRow session, PairHead pair, @Nullable Promise promise, Instant now) {
        var known = queries.commitmentFrom(session.id());
        if (promise == null) {
            known.filter(c -> !c.done()).ifPresent(repository::removeCommitment);
            return;
        }
        if (!pair.has(promise.owner())) {
            throw new NotFound(promise.owner());
        }
        var words = text(promise.text(), Limits.PROMISE);
        if (words == null) {
            throw new Refused(Problem.of("session.problem.promise-missing"));
        }
        var checked = new Promise(promise.owner(), words, promise.dueOn());
        if (known.isPresent()) {
            repository.changeCommitment(known.get(), checked);
        } else {
            repository.addCommitment(session.match(), session.id(), checked, now);
        }
    }

    /** The signed-in person, who is one of the pair. */
    private PersonId keeper(PairHead pair) {
        return user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
    }

    private SessionPlan check(SessionPlan plan) {
        requireLength(plan.minutes());
        var now = clock.instant();
        if (!plan.startsAt().isAfter(now)) {
            throw new Refused(Problem.of("session.problem.past"));
        }
        if (plan.startsAt().isAfter(now.plus(FARTHEST_DAYS, ChronoUnit.DAYS))) {
            throw new Refused(Problem.of("session.problem.far"));
        }
        return new SessionPlan(plan.startsAt(), plan.minutes(), plan.kind(), text(plan.place(), Limits.PLACE));
    }

    private static Outcome check(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Held held -> {
                if (held.minutes() < 5 || held.minutes() > 600) {
                    throw new Refused(Problem.of("session.problem.minutes"));
                }
                yield held;
            }
            case Outcome.Missed missed -> missed;
            case Outcome.CalledOff off -> new Outcome.CalledOff(text(off.reason(), Limits.REASON));
        };
    }

    private static void requireLength(int minutes) {
        if (!SessionPlan.LENGTHS.contains(minutes)) {
            throw new Refused(Problem.of("session.problem.length"));
        }
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        return Limits.text(text, longest);
    }

    private static void requireSame(SessionRow session, long version) {
        ChangedMeanwhile.unlessOne(session.version() == version ? 1 : 0, session.id());
    }

    private static void requireState(SessionRow session, Set<SessionState> states) {
        if (!states.contains(session.state())) {
            throw new Refused(Problem.of("session.problem.state"));
        }
    }

    /**
     * Nobody is in two sessions at once. A session of this very match in the way can only mean that the partner was faster.
     */
    private void requireBothFree(PairHead pair, SessionPlan plan, @Nullable SessionId moving) {
        repository.lockCalendars(both(pair));
        var clashes = queries.taken(both(pair), new Slot(plan.startsAt(), plan.endsAt())).stream()
                .filter(taken -> !taken.session().equals(moving))
                .toList();
        if (clashes.stream().anyMatch(taken -> taken.match().equals(pair.match()))) {
            throw new ChangedMeanwhile(pair.match());
        }
        if (!clashes.isEmpty()) {
            throw new Refused(Problem.of("session.problem.taken"));
        }
    }

    private static List<PersonId> both(PairHead pair) {
        return List.of(pair.mentor().person(), pair.mentee().person());
    }

    private static AuditEvent event(String action, SessionId id, PairHead pair) {
        return AuditEvent.of(action, "session", id.value(), pair.label()).in(pair.program());
    }
}
