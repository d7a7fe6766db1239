package org.belay.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.enrollment.AnswersForMatch;
import org.belay.enrollment.Application;
import org.belay.matching.MatchId;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the two of a pair share beside their sessions: commitments, informal contact, how well it fits. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MentorshipService {

    /** Taps closer together than this are about the same talk. */
    private static final Duration SAME_CONTACT = Duration.ofHours(1);

    private final CurrentUser user;
    private final PairQueries pairs;
    private final SessionQueries queries;
    private final SessionRepository repository;
    private final AnswersForMatch answers;
    private final AuditTrail audit;
    private final Clock clock;

    MentorshipService(
            CurrentUser user,
            PairQueries pairs,
            SessionQueries queries,
            SessionRepository repository,
            AnswersForMatch answers,
            AuditTrail audit,
            Clock clock) {
        this.user = user;
        this.pairs = pairs;
        this.queries = queries;
        this.repository = repository;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The matches of the signed-in person that are going on, the oldest first. */
    @Transactional(readOnly = true)
    public List<MyMentorship> mine() {
        var me = user.person();
        var own = pairs.of(me, PairHead.GOING_ON);
        var matches = own.stream().map(PairHead::match).toList();
        var sessions = queries.of(matches);
        var rated = queries.ratedBy(me, matches);
        return own.stream()
                .map(pair -> mentorship(pair, me, sessions.getOrDefault(pair.match(), List.of()), rated))
                .toList();
    }

    private MyMentorship mentorship(PairHead pair, PersonId me, List<SessionRow> sessions, Set<SessionId> rated) {
        var now = clock.instant();
        var held = sessions.stream().filter(s -> s.state() == SessionState.HELD).toList();
        var early = Comparator.comparing(SessionRow::startsAt);
        return new MyMentorship(
                pair,
                pair.member(me),
                pair.partnerOf(me),
                held.size(),
                held.stream()
                        .map(SessionRow::actualMinutes)
                        .mapToInt(m -> m == null ? 0 : m)
                        .sum(),
                held.stream().map(SessionRow::startsAt).findFirst().orElse(null),
                sessions.stream().filter(s -> s.ahead(now)).min(early).orElse(null),
                sessions.stream().filter(s -> s.overdue(now)).sorted(early).toList(),
                toRate(pair, sessions, rated));
    }

    /** A pair as the signed-in person may see it: with all that the two share, or the facts alone. */
    @Transactional(readOnly = true)
    public PairPage open(MatchId match) {
        var pair = pairs.get(match);
        var actor = user.require(Permission.SEE_SESSION, pair.facts());
        return pair.has(actor.person()) ? space(pair, actor) : facts(pair, actor);
    }

    /** Who of a pair takes a break; both and the coordinators know. */
    @Transactional(readOnly = true)
    public List<OnBreak> breaks(MatchId match) {
        user.require(Permission.SEE_SESSION, pairs.get(match).facts());
        return pairs.breaks(match);
    }

    /** The pages of an own pair; for anybody else there is no such pair. */
    @Transactional(readOnly = true)
    public PairSpace openOwn(MatchId match) {
        var pair = pairs.get(match);
        return space(pair, user.require(Permission.KEEP_SESSIONS, pair.facts()));
    }

    private PairSpace space(PairHead pair, Actor actor) {
        var match = pair.match();
        var me = actor.person();
        user.require(Permission.SEE_SHARED_NOTE, pair.facts());
        user.require(Permission.SEE_COMMITMENT, pair.facts());
        var sessions = queries.of(match);
        var unhappy = unhappy(pair, me);
        return new PairSpace(
                pair,
                pair.member(me),
                pair.partnerOf(me),
                aboutPartner(pair, pair.partnerOf(me)),
                sessions,
                queries.commitments(match),
                queries.sharedNotes(match),
                queries.privateNotes(match, me),
                fitQuestion(pair, me, sessions),
                toRate(pair, sessions, queries.ratedBy(me, List.of(match))),
                queries.lastContact(match).orElse(null),
                unhappy && mayBeTakenBack(pair),
                unhappy ? ownRematch(pair, me) : null);
    }

    private List<Application.Answer> aboutPartner(PairHead pair, Member partner) {
        return user.may(Permission.SEE_ANSWER_FOR_MATCH, pair.factsForPartner(partner))
                ? answers.of(pairs.place(pair.match(), partner))
                : List.of();
    }

    private PairSpace.@Nullable OwnRematch ownRematch(PairHead pair, PersonId me) {
        return pair.canBeRematched()
                ? new PairSpace.OwnRematch(
                        queries.rematchRequest(pair.match(), me).orElse(null))
                : null;
    }

    private static boolean mayBeTakenBack(PairHead pair) {
        return pair.acceptsLogs() && PairHead.GOING_ON.contains(pair.state());
    }

    private boolean unhappy(PairHead pair, PersonId me) {
        return queries.lastFit(pair.match(), me)
                .filter(answer -> answer.fit() == Fit.NOT_GOOD)
                .isPresent();
    }

    private PairFacts facts(PairHead pair, Actor actor) {
        user.require(Permission.SEE_COMMITMENT_COUNT, pair.facts());
        var sessions =
                queries.of(pair.match()).stream().map(SessionRow::factsOnly).toList();
        var answers = List.of(pair.mentor(), pair.mentee()).stream()
                .filter(m -> user.may(Permission.SEE_RATING, pair.factsOfAnswer(m.person(), actor.person())))
                .map(m -> queries.answers(pair.match(), m))
                .toList();
        return new PairFacts(
                pair, pairs.zoneOf(actor.person()), sessions, queries.commitmentCounts(pair.match()), answers);
    }

    /** What the two of an own pair promised and have not done yet. */
    @Transactional(readOnly = true)
    public List<CommitmentRow> openPromises(MatchId match) {
        user.require(Permission.SEE_COMMITMENT, pairs.get(match).facts());
        return queries.commitments(match).stream()
                .filter(promise -> !promise.done())
                .toList();
    }

    /** "We talked": contact without a booked session, in one tap. */
    public void reportContact(MatchId match) {
        var pair = pairs.keep(match);
        var me = keeper(pair);
        pair.requireMeeting();
        var now = clock.instant();
        if (queries.lastContactReportedBy(me, match)
                .filter(last -> last.plus(SAME_CONTACT).isAfter(now))
                .isPresent()) {
            throw new Refused(Problem.of("session.problem.contact-noted"));
        }
        repository.addContact(match, me, now);
        audit.record(me, event("match.contact-reported", pair));
    }

    /** Takes back the talk that the signed-in person noted last, while it would still count as the same. */
    public void retractContact(MatchId match) {
        var pair = pairs.keep(match);
        var me = keeper(pair);
        pair.requireLogging();
        var last = queries.lastContactReportedBy(me, match)
                .filter(noted -> noted.plus(SAME_CONTACT).isAfter(clock.instant()))
                .orElseThrow(() -> new ChangedMeanwhile(match));
        ChangedMeanwhile.unlessOne(repository.removeContact(match, me, last), match);
        audit.record(me, event("match.contact-retracted", pair));
    }

    /** Either of the pair may say that a promise was kept. */
    public void markDone(CommitmentId id, long version) {
        markCommitment(id, version, clock.instant());
    }

    public void reopen(CommitmentId id, long version) {
        markCommitment(id, version, null);
    }

    private void markCommitment(CommitmentId id, long version, @Nullable Instant doneAt) {
        var pair = pairs.keep(queries.matchOf(id));
        var me = keeper(pair);
        pair.requireLogging();
        repository.markCommitment(id, version, doneAt);
        var action = doneAt == null ? "commitment.reopened" : "commitment.done";
        audit.record(
                me,
                AuditEvent.of(action, "commitment", id.value(), pair.label()).in(pair.program()));
    }

    /**
     * How good a held session was.
     *
     * @param rating 1 to 5
     * @param comment encrypted; null for none
     */
    public void rate(SessionId session, int rating, @Nullable String comment) {
        var pair = pairs.keep(queries.matchOf(session));
        var me = user.require(Permission.RATE, pair.facts()).person();
        pair.requireLogging();
        queries.standing(session).requireRatable(rating);
        repository.writeRating(session, me, rating, Limits.text(comment, Limits.COMMENT), clock.instant());
        audit.record(
                me,
                AuditEvent.of("session.rated", "session", session.value(), pair.label())
                        .in(pair.program()));
    }

    /**
     * Asked after the first held session, and again after a later one while the answer is "still deciding". That it does
     * not fit may be said at any time after.
     */
    public void answerFit(MatchId match, Fit fit) {
        var pair = pairs.keep(match);
        var me = user.require(Permission.RATE, pair.facts()).person();
        pair.requireLogging();
        var sessions = queries.of(match);
        if (sessions.stream().noneMatch(s -> s.state() == SessionState.HELD)) {
            throw new Refused(Problem.of("session.problem.fit-early"));
        }
        if (queries.lastFit(match, me)
                .filter(last -> fit == Fit.NOT_GOOD ? last.fit() == fit : last.fit() != Fit.STILL_DECIDING)
                .isPresent()) {
            throw new Refused(Problem.of("session.problem.fit-answered"));
        }
        repository.addFit(match, me, fit, clock.instant());
        audit.record(me, fitAnswered(pair));
    }

    /**
     * Whoever said that it does not fit says otherwise, as long as the match goes on: what they answered before holds again,
     * and what they asked for because of it is taken back too.
     *
     * @throws Refused once the match is over
     * @throws ChangedMeanwhile when they do not say so now
     */
    public void takeFitBack(MatchId match) {
        var pair = pairs.keep(match);
        var me = user.require(Permission.RATE, pair.facts()).person();
        pair.requireLogging();
        if (!mayBeTakenBack(pair)) {
            throw new Refused(Problem.of("session.problem.fit-over"));
        }
        var last = queries.lastFit(match, me)
                .filter(answer -> answer.fit() == Fit.NOT_GOOD)
                .orElseThrow(() -> new ChangedMeanwhile(match));
        ChangedMeanwhile.unlessOne(repository.removeFit(match, me, last.at()), match);
        repository.removeRematchRequest(match, me);
        audit.record(me, fitAnswered(pair));
    }

    /**
     * Asks for another match in place of one that does not fit; nobody is blamed, and the partner does not learn of it.
     * The trail, which administrators read too, only says that the fit was answered.
     *
     * @param words for the coordinators, encrypted; null for none
     */
    public void askForRematch(MatchId match, @Nullable String words) {
        var pair = pairs.keep(match);
        var me = user.require(Permission.RATE, pair.facts()).person();
        var confided = Limits.text(words, Limits.REMATCH);
        if (!pair.canBeRematched() || !unhappy(pair, me)) {
            throw new Refused(Problem.of("session.problem.rematch-not-now"));
        }
        if (repository.addRematchRequest(match, me, confided, clock.instant()) == 0) {
            throw new Refused(Problem.of("session.problem.rematch-asked"));
        }
        audit.record(me, fitAnswered(pair));
    }

    /** The one who asked for another match wants to go on after all. */
    public void takeRematchBack(MatchId match) {
        var pair = pairs.keep(match);
        var me = user.require(Permission.RATE, pair.facts()).person();
        pair.requireLogging();
        ChangedMeanwhile.unlessOne(repository.removeRematchRequest(match, me), match);
        audit.record(me, fitAnswered(pair));
    }

    /** Of a match that is over nobody wants to know whether it goes on well. */
    private @Nullable SessionRow fitQuestion(PairHead pair, PersonId me, List<SessionRow> sessions) {
        var last = sessions.stream()
                .filter(s -> s.state() == SessionState.HELD)
                .findFirst()
                .orElse(null);
        if (last == null || !pair.acceptsLogs() || !PairHead.GOING_ON.contains(pair.state())) {
            return null;
        }
        var answer = queries.lastFit(pair.match(), me);
        boolean asked = answer.isEmpty()
                || answer.filter(a ->
                                a.fit() == Fit.STILL_DECIDING && last.endsAt().isAfter(a.at()))
                        .isPresent();
        return asked ? last : null;
    }

    /** Each held session is asked for, the latest first, whatever was answered on the fit. */
    private static @Nullable SessionRow toRate(PairHead pair, List<SessionRow> sessions, Set<SessionId> rated) {
        return !pair.acceptsLogs()
                ? null
                : sessions.stream()
                        .filter(s -> s.state() == SessionState.HELD && !rated.contains(s.id()))
                        .findFirst()
                        .orElse(null);
    }

    private PersonId keeper(PairHead pair) {
        return user.require(Permission.KEEP_SESSIONS, pair.facts()).person();
    }

    /** Of no program: a partner who coordinates it would learn from its log that somebody asks for another match. */
    private static AuditEvent fitAnswered(PairHead pair) {
        return AuditEvent.of(
                "match.fit-answered", "published_match", pair.match().value(), pair.label());
    }

    private static AuditEvent event(String action, PairHead pair) {
        return AuditEvent.of(action, "published_match", pair.match().value(), pair.label())
                .in(pair.program());
    }
}
