package org.belay.session;

import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.REMATCH_REQUEST;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_NOTE;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes sessions and what belongs to them. */
@Repository
class SessionRepository {

    static final String PLACE = "session.place";
    static final String REASON = "session.reason";
    static final String NOTE = "session_note.text";
    static final String REMATCH_WORDS = "rematch_request.words";
    static final String RATING_COMMENT = "session_rating.comment";

    private final DSLContext sql;
    private final Vault vault;

    SessionRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Until the transaction ends, nobody else books a session of any of these people. */
    void lockCalendars(Collection<PersonId> people) {
        sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetch();
    }

    SessionId add(Gathering gathering, SessionPlan plan, PersonId bookedBy) {
        return add(gathering, plan, bookedBy, null, 0);
    }

    /** In calendars it takes the place of the session that is moved. */
    SessionId addSuccessor(Gathering gathering, Standing moved, SessionPlan plan, PersonId bookedBy) {
        return add(gathering, plan, bookedBy, moved.calendarKey(), moved.sequence() + 1);
    }

    private SessionId add(
            Gathering gathering, SessionPlan plan, PersonId bookedBy, @Nullable String calendarKey, int sequence) {
        return sql.insertInto(SESSION)
                .set(of(gathering))
                .set(SESSION.STATE, SessionState.SCHEDULED)
                .set(SESSION.STARTS_AT, plan.startsAt())
                .set(SESSION.MINUTES, plan.minutes())
                .set(SESSION.KIND, plan.kind())
                .set(SESSION.PLACE, vault.sealIfAny(PLACE, plan.place()))
                .set(SESSION.BOOKED_BY_ID, bookedBy)
                .set(SESSION.CALENDAR_KEY, calendarKey)
                .set(SESSION.CALENDAR_SEQUENCE, sequence)
                .returningResult(SESSION.SESSION_ID)
                .fetchSingle()
                .value1();
    }

    private static Map<Field<?>, Object> of(Gathering gathering) {
        return switch (gathering) {
            case PairHead pair -> Map.of(SESSION.MATCH_ID, pair.match());
            case CircleHead circle -> Map.of(SESSION.CIRCLE_ID, circle.circle());
        };
    }

    private static Condition isOf(Gathering gathering) {
        return switch (gathering) {
            case PairHead pair -> SESSION.MATCH_ID.eq(pair.match());
            case CircleHead circle -> SESSION.CIRCLE_ID.eq(circle.circle());
        };
    }

    void markMoved(SessionId id, long version, SessionId successor, @Nullable String reason) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.STATE, SessionState.MOVED)
                        .set(SESSION.MOVED_TO_ID, successor)
                        .set(SESSION.REASON, vault.sealIfAny(REASON, reason))
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .execute(),
                id);
    }

    void markCancelled(SessionId id, long version, @Nullable String reason) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.STATE, SessionState.CANCELLED)
                        .set(SESSION.CALENDAR_SEQUENCE, SESSION.CALENDAR_SEQUENCE.plus(1))
                        .set(SESSION.REASON, vault.sealIfAny(REASON, reason))
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .execute(),
                id);
    }

    /** One that somebody called off ahead of its time and with a reason; nothing else can be taken back. */
    void restore(SessionId id, long version) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.STATE, SessionState.SCHEDULED)
                        .set(SESSION.CALENDAR_SEQUENCE, SESSION.CALENDAR_SEQUENCE.plus(1))
                        .setNull(SESSION.REASON)
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .and(SESSION.STATE.eq(SessionState.CANCELLED))
                        .and(SESSION.REASON.isNotNull())
                        .and(SESSION.LOGGED_AT.isNull())
                        .execute(),
                id);
    }

    /** A session that will not take place any more. */
    record Ahead(SessionId id, SessionState state, Instant startsAt, long version) {}

    List<MatchId> withSessionsAhead(Collection<MatchId> matches, Instant now) {
        return sql.selectDistinct(SESSION.MATCH_ID)
                .from(SESSION)
                .where(SESSION.MATCH_ID.in(matches), SESSION.STARTS_AT.gt(now))
                .and(SESSION.STATE.in(SessionState.PROPOSED, SessionState.SCHEDULED))
                .orderBy(SESSION.MATCH_ID)
                .fetch(SESSION.MATCH_ID);
    }

    /** Those that have not begun, as they are now: nobody logs, moves or cancels them meanwhile. */
    List<Ahead> lockAhead(Gathering gathering, Instant now) {
        return sql.select(SESSION.SESSION_ID, SESSION.STATE, SESSION.STARTS_AT, SESSION.VERSION)
                .from(SESSION)
                .where(isOf(gathering), SESSION.STARTS_AT.gt(now))
                .and(SESSION.STATE.in(SessionState.PROPOSED, SessionState.SCHEDULED))
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .forUpdate()
                .fetch(mapping(Ahead::new));
    }

    /** Who logged first, and when, stays when the log is corrected. */
    void writeLog(SessionId id, long version, LoggedFacts facts, PersonId by, Instant now) {
        ChangedMeanwhile.unlessOne(
                sql.update(SESSION)
                        .set(SESSION.STATE, facts.state())
                        .set(SESSION.ACTUAL_MINUTES, facts.minutes())
                        .set(SESSION.ABSENT, facts.absent())
                        .set(SESSION.REASON, vault.sealIfAny(REASON, facts.reason()))
                        .set(SESSION.LOGGED_BY_ID, coalesce(SESSION.LOGGED_BY_ID, val(by, SESSION.LOGGED_BY_ID)))
                        .set(SESSION.LOGGED_AT, coalesce(SESSION.LOGGED_AT, val(now, SESSION.LOGGED_AT)))
                        .set(SESSION.VERSION, version + 1)
                        .where(SESSION.SESSION_ID.eq(id), SESSION.VERSION.eq(version))
                        .execute(),
                id);
        sql.deleteFrom(SESSION_TOPIC).where(SESSION_TOPIC.SESSION_ID.eq(id)).execute();
        sql.batch(facts.topics().stream().map(topic -> topicOf(id, topic)).toList())
                .execute();
    }

    private Query topicOf(SessionId session, TopicId topic) {
        return sql.insertInto(SESSION_TOPIC, SESSION_TOPIC.SESSION_ID, SESSION_TOPIC.TOPIC_ID)
                .values(session, topic);
    }

    /** The facts of an outcome, as columns. */
    record LoggedFacts(
            SessionState state,
            @Nullable Integer minutes,
            @Nullable Absent absent,
            @Nullable String reason,
            Set<TopicId> topics) {

        static LoggedFacts of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Held held -> new LoggedFacts(SessionState.HELD, held.minutes(), null, null, held.topics());
                case Outcome.Missed missed ->
                    new LoggedFacts(SessionState.MISSED, null, missed.absent(), null, Set.of());
                case Outcome.CalledOff off ->
                    new LoggedFacts(SessionState.CANCELLED, null, null, off.reason(), Set.of());
            };
        }
    }

    /** A blank text removes the author's note. */
    void writeNote(SessionId session, PersonId author, NoteVisibility visibility, @Nullable String text, Instant now) {
        if (text == null || text.isBlank()) {
            sql.deleteFrom(SESSION_NOTE)
                    .where(SESSION_NOTE.SESSION_ID.eq(session))
                    .and(SESSION_NOTE.AUTHOR_PERSON_ID.eq(author))
                    .and(SESSION_NOTE.VISIBILITY.eq(visibility))
                    .execute();
            return;
        }
        var sealed = vault.seal(NOTE, text.strip());
        sql.insertInto(SESSION_NOTE)
                .set(SESSION_NOTE.SESSION_ID, session)
                .set(SESSION_NOTE.AUTHOR_PERSON_ID, author)
                .set(SESSION_NOTE.VISIBILITY, visibility)
                .set(SESSION_NOTE.TEXT, sealed)
                .set(SESSION_NOTE.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(SESSION_NOTE.TEXT, sealed)
                .set(SESSION_NOTE.CHANGED_AT, now)
                .set(SESSION_NOTE.VERSION, SESSION_NOTE.VERSION.plus(1))
                .execute();
    }

    void addCommitment(Gathering gathering, SessionId session, Promise promise, Instant now) {
        sql.insertInto(COMMITMENT)
                .set(
                        switch (gathering) {
                            case PairHead pair -> Map.of(COMMITMENT.MATCH_ID, pair.match());
                            case CircleHead circle -> Map.of(COMMITMENT.CIRCLE_ID, circle.circle());
                        })
                .set(COMMITMENT.SESSION_ID, session)
                .set(COMMITMENT.OWNER_PERSON_ID, promise.owner())
                .set(COMMITMENT.PROMISE, promise.text())
                .set(COMMITMENT.DUE_ON, promise.dueOn())
                .set(COMMITMENT.CREATED_AT, now)
                .execute();
    }

    void changeCommitment(CommitmentRow commitment, Promise promise) {
        ChangedMeanwhile.unlessOne(
                sql.update(COMMITMENT)
                        .set(COMMITMENT.OWNER_PERSON_ID, promise.owner())
                        .set(COMMITMENT.PROMISE, promise.text())
                        .set(COMMITMENT.DUE_ON, promise.dueOn())
                        .set(COMMITMENT.VERSION, commitment.version() + 1)
                        .where(COMMITMENT.COMMITMENT_ID.eq(commitment.id()))
                        .and(COMMITMENT.VERSION.eq(commitment.version()))
                        .execute(),
                commitment.id());
    }

    void removeCommitment(CommitmentRow commitment) {
        ChangedMeanwhile.unlessOne(
                sql.deleteFrom(COMMITMENT)
                        .where(COMMITMENT.COMMITMENT_ID.eq(commitment.id()))
                        .and(COMMITMENT.VERSION.eq(commitment.version()))
                        .execute(),
                commitment.id());
    }

    /** @param doneAt null when it is open again */
    void markCommitment(CommitmentId id, long version, @Nullable Instant doneAt) {
        ChangedMeanwhile.unlessOne(
                sql.update(COMMITMENT)
                        .set(COMMITMENT.DONE_AT, doneAt)
                        .set(COMMITMENT.VERSION, version + 1)
                        .where(COMMITMENT.COMMITMENT_ID.eq(id), COMMITMENT.VERSION.eq(version))
                        .execute(),
                id);
    }

    void addContact(MatchId match, PersonId by, Instant now) {
        sql.insertInto(INFORMAL_CONTACT)
                .set(INFORMAL_CONTACT.MATCH_ID, match)
                .set(INFORMAL_CONTACT.REPORTED_BY_ID, by)
                .set(INFORMAL_CONTACT.HAPPENED_AT, now)
                .execute();
    }

    int removeContact(MatchId match, PersonId by, Instant happenedAt) {
        return sql.deleteFrom(INFORMAL_CONTACT)
                .where(INFORMAL_CONTACT.MATCH_ID.eq(match), INFORMAL_CONTACT.REPORTED_BY_ID.eq(by))
                .and(INFORMAL_CONTACT.HAPPENED_AT.eq(happenedAt))
                .execute();
    }

    /** The last rating of a session is the one that counts. */
    void writeRating(SessionId session, PersonId person, int rating, @Nullable String comment, Instant now) {
        var sealed = comment == null || comment.isBlank() ? null : vault.seal(RATING_COMMENT, comment.strip());
        sql.insertInto(SESSION_RATING)
                .set(SESSION_RATING.SESSION_ID, session)
                .set(SESSION_RATING.PERSON_ID, person)
                .set(SESSION_RATING.RATING, rating)
                .set(SESSION_RATING.COMMENT, sealed)
                .set(SESSION_RATING.RATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(SESSION_RATING.RATING, rating)
                .set(SESSION_RATING.COMMENT, sealed)
                .set(SESSION_RATING.RATED_AT, now)
                .execute();
    }

    void addFit(MatchId match, PersonId person, Fit fit, Instant now) {
        sql.insertInto(PAIRING_FIT)
                .set(PAIRING_FIT.MATCH_ID, match)
                .set(PAIRING_FIT.PERSON_ID, person)
                .set(PAIRING_FIT.ANSWERED_AT, now)
                .set(PAIRING_FIT.FIT, fit)
                .execute();
    }

    int removeFit(MatchId match, PersonId person, Instant answeredAt) {
        return sql.deleteFrom(PAIRING_FIT)
                .where(
                        PAIRING_FIT.MATCH_ID.eq(match),
                        PAIRING_FIT.PERSON_ID.eq(person),
                        PAIRING_FIT.ANSWERED_AT.eq(answeredAt))
                .execute();
    }

    /** Returns 0 when the person has asked already. */
    int addRematchRequest(MatchId match, PersonId person, @Nullable String words, Instant now) {
        return sql.insertInto(REMATCH_REQUEST)
                .set(REMATCH_REQUEST.MATCH_ID, match)
                .set(REMATCH_REQUEST.PERSON_ID, person)
                .set(REMATCH_REQUEST.ASKED_AT, now)
                .set(REMATCH_REQUEST.WORDS, vault.sealIfAny(REMATCH_WORDS, words))
                .onDuplicateKeyIgnore()
                .execute();
    }

    int removeRematchRequest(MatchId match, PersonId person) {
        return sql.deleteFrom(REMATCH_REQUEST)
                .where(REMATCH_REQUEST.MATCH_ID.eq(match), REMATCH_REQUEST.PERSON_ID.eq(person))
                .execute();
    }
}
