package org.belay.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.belay.draft.Draft;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.goal.GoalProgress;
import org.belay.matching.MatchId;
import org.belay.security.CurrentUser;
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
 * Sessions of a pair: booked by either at a time that suits both, moved, cancelled, and logged. Booking reads what is
 * committed, not what was when the transaction began: it waits for who books at the same time and then sees their
 * session.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SessionService {

    private static final Set<SessionState> LOGGABLE =
            Set.of(SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED);

    /** As many forms as a page can hold and somebody will fill in. */
    private static final int AT_ONCE = 10;

    private final CurrentUser user;
    private final PairQueries pairs;
    private final SessionQueries queries;
    private final SessionRepository repository;
    private final Booking booking;
    private final Drafts drafts;
    private final GoalProgress goals;
    private final Clock clock;

    SessionService(
            CurrentUser user,
            PairQueries pairs,
            SessionQueries queries,
            SessionRepository repository,
            Booking booking,
            Drafts drafts,
            GoalProgress goals,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.queries = queries;
        this.repository = repository;
        this.booking = booking;
        this.drafts = drafts;
        this.goals = goals;
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
        Booking.requireLength(minutes);
        var now = clock.instant();
        var range = new Slot(now, now.plus(FreeSlots.HORIZON).plus(1, ChronoUnit.DAYS));
        var busy = booking.taken(pair.people(), range, moving);
        var partner = pair.partnerOf(me.person());
        return new FreeSlots(pairs.week(match, me, range), List.of(pairs.week(match, partner, range)), busy)
                .find(now, minutes);
    }

    /** Schedules a session at once. */
    public SessionId book(MatchId match, SessionPlan plan) {
        var pair = pairs.keep(match);
        return booking.book(pair, plan, keeper(pair));
    }

    /**
     * Schedules a session and others after it at the same time of day, as the reader's clock shows it; those for which
     * one of the two has no time are left out.
     *
     * @return how many were booked
     */
    public int bookRepeatedly(MatchId match, SessionPlan first, Repetition repetition) {
        var pair = pairs.keep(match);
        var me = keeper(pair);
        return booking.book(pair, repetition.of(first, pair.member(me).zone()), me);
    }

    /**
     * Schedules a successor and leaves the session behind as moved.
     *
     * @param version with which the session was read
     * @param reason read by the pair
     */
    public SessionId move(SessionId id, long version, SessionPlan plan, @Nullable String reason) {
        var pair = pairs.keep(queries.matchOf(id));
        var me = keeper(pair);
        return booking.move(pair, standing(id, version), plan, reason, me);
    }

    /**
     * Cancels a session that has not begun.
     *
     * @param reason read by the pair
     */
    public void cancel(SessionId id, long version, String reason) {
        var pair = pairs.keep(queries.matchOf(id));
        var me = keeper(pair);
        booking.cancel(pair, standing(id, version), reason, me);
    }

    /**
     * Takes a cancelling back: the session stands where it stood, unless something else has its time or room since.
     *
     * @param version that the session has since it was cancelled
     */
    public void restore(SessionId id, long version) {
        var pair = pairs.keep(queries.matchOf(id));
        var me = keeper(pair);
        booking.restore(pair, standing(id, version), me);
    }

    private Standing standing(SessionId id, long version) {
        var session = queries.standing(id);
        session.requireVersion(version);
        return session;
    }

    /** Sessions of the signed-in person whose logs are missing, the oldest first; the first of them. */
    @Transactional(readOnly = true)
    public List<SessionToLog> toCatchUp() {
        var now = clock.instant();
        var me = user.person();
        var loggable = pairs.of(me, PairHead.GOING_ON).stream()
                .filter(PairHead::acceptsLogs)
                .map(PairHead::match)
                .toList();
        return queries.of(loggable).values().stream()
                .flatMap(List::stream)
                .filter(session -> session.overdue(now))
                .sorted(Comparator.comparing(SessionRow::startsAt))
                .limit(AT_ONCE)
                .map(session -> toLog(session.id()))
                .toList();
    }

    /** A session and what its log form is filled in from: what the reader left unsaved, else what is known. */
    @Transactional(readOnly = true)
    public SessionToLog toLog(SessionId id) {
        var pair = pairs.get(queries.matchOf(id));
        var session = queries.get(id);
        var me = keeper(pair);
        var left = drafts.find(draft(id));
        var unsaved = left.flatMap(draft -> LogDraft.read(draft.text()));
        return new SessionToLog(
                pair,
                pair.member(me),
                pair.partnerOf(me),
                session,
                pairs.topics(pair.match()),
                goals.ofSession(pair.match(), key(id)),
                open(pair, id),
                unsaved.orElseGet(() -> known(session, pair, me)),
                unsaved.flatMap(_ -> left).map(Draft::changedAt).orElse(null));
    }

    private List<CommitmentRow> open(PairHead pair, SessionId logged) {
        user.require(Permission.SEE_COMMITMENT, pair.facts());
        return queries.commitments(pair.match()).stream()
                .filter(promise -> !promise.done() && !promise.session().equals(logged))
                .toList();
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
                queries.ownNote(id, me, NoteVisibility.PRIVATE).orElse(null),
                goals.ofSession(pair.match(), key(id)));
    }

    /** By which goals know what this log said of them. */
    private static String key(SessionId id) {
        return "session:" + id.value();
    }

    /** Keeps what one of the pair has typed into the log so far, for themselves. */
    public void keepDraft(SessionId id, LogDraft typed) {
        keeper(pairs.get(queries.matchOf(id)));
        drafts.keep(draft(id), typed.write());
    }

    public void discardDraft(SessionId id) {
        keeper(pairs.get(queries.matchOf(id)));
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
        var pair = pairs.keep(queries.matchOf(id));
        var session = queries.get(id);
        var me = keeper(pair);
        pair.requireLogging();
        var outcome = log.outcome().checked();
        var shared = text(log.sharedNote(), Limits.NOTE);
        var own = text(log.privateNote(), Limits.NOTE);
        var standing = standing(id, version);
        standing.requireState(LOGGABLE);
        var now = clock.instant();
        if (standing.startsAt().isAfter(now)) {
            throw new Refused(Problem.of("session.problem.not-begun"));
        }
        var facts = LoggedFacts.of(outcome);
        repository.writeLog(id, version, facts, me, now);
        keepPromise(session, pair, log.promise(), now);
        repository.writeNote(id, me, NoteVisibility.SHARED, shared, now);
        repository.writeNote(id, me, NoteVisibility.PRIVATE, own, now);
        goals.record(pair.match(), key(id), log.steps());
        drafts.discard(draft(id));
        booking.tellLogged(pair, id, session.state(), facts.state(), me);
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
            repository.addCommitment(pair, session.id(), checked, now);
        }
    }

    /** The signed-in person, who is one of the pair. */
    private PersonId keeper(PairHead pair) {
        return user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        return Limits.text(text, longest);
    }
}
