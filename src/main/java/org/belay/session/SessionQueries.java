package org.belay.session;

import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PAIRING_FIT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.REMATCH_REQUEST;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ANSWER;
import static org.belay.db.Tables.SESSION_NOTE;
import static org.belay.db.Tables.SESSION_RATING;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.program.TopicId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads sessions and what belongs to them. */
@Repository
class SessionQueries {

    private static final Set<SessionState> COUNTED =
            Set.of(SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED);
    static final Duration LONGEST = Duration.ofHours(10);

    /** That of the first session, however often it was moved. */
    static final Field<String> CALENDAR_KEY =
            coalesce(SESSION.CALENDAR_KEY, concat(inline("session-"), SESSION.SESSION_ID.cast(VARCHAR)));

    private static final Field<String> ANSWERER =
            FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);

    private final DSLContext sql;
    private final Vault vault;

    SessionQueries(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** All sessions of these matches, the latest first. */
    Map<MatchId, List<SessionRow>> of(Collection<MatchId> matches) {
        return sessions(SESSION.MATCH_ID.in(matches)).fetchGroups(Record2::value1, Record2::value2);
    }

    List<SessionRow> of(MatchId match) {
        return sessions(SESSION.MATCH_ID.eq(match)).fetch(Record2::value2);
    }

    List<SessionRow> of(CircleId circle) {
        return sessions(SESSION.CIRCLE_ID.eq(circle)).fetch(Record2::value2);
    }

    private ResultQuery<Record2<MatchId, SessionRow>> sessions(Condition which) {
        var number = sum(when(SESSION.STATE.in(COUNTED), 1).otherwise(0))
                .over()
                .partitionBy(SESSION.MATCH_ID, SESSION.CIRCLE_ID)
                .orderBy(SESSION.STARTS_AT, SESSION.SESSION_ID)
                .convertFrom(BigDecimal::intValue);
        var topics = multiset(select(TOPIC.LABEL)
                        .from(SESSION_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(SESSION_TOPIC.TOPIC_ID))
                        .where(SESSION_TOPIC.SESSION_ID.eq(SESSION.SESSION_ID))
                        .orderBy(TOPIC.POSITION, TOPIC.TOPIC_ID))
                .convertFrom(labels -> labels.map(Record1::value1));
        var answers = multiset(select(PERSON.PERSON_ID, ANSWERER, SESSION_ANSWER.COMES)
                        .from(SESSION_ANSWER)
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(SESSION_ANSWER.PERSON_ID))
                        .where(SESSION_ANSWER.SESSION_ID.eq(SESSION.SESSION_ID))
                        .orderBy(ANSWERER, PERSON.PERSON_ID))
                .convertFrom(rows -> rows.map(mapping(SessionAnswer::new)));
        var session = row(
                        SESSION.SESSION_ID,
                        number,
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.PLACE.convertFrom(place -> vault.openIfAny(SessionRepository.PLACE, place)),
                        SESSION.ABSENT,
                        SESSION.MOVED_TO_ID,
                        SESSION.REASON.convertFrom(reason -> vault.openIfAny(SessionRepository.REASON, reason)),
                        SESSION.ACTUAL_MINUTES,
                        SESSION.LOGGED_AT,
                        topics,
                        answers,
                        SESSION.VERSION)
                .mapping(SessionRow::new);
        return sql.select(SESSION.MATCH_ID, session)
                .from(SESSION)
                .where(which)
                .orderBy(SESSION.STARTS_AT.desc(), SESSION.SESSION_ID.desc());
    }

    /** Read with the other sessions of its match, among which it has its number. */
    SessionRow get(SessionId id) {
        return among(of(matchOf(id)), id);
    }

    /** Among those of its circle. */
    SessionRow getOfCircle(SessionId id) {
        return among(of(circleOf(id)), id);
    }

    private static SessionRow among(List<SessionRow> sessions, SessionId id) {
        return sessions.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** A session of a circle is not found here. */
    MatchId matchOf(SessionId id) {
        return Optional.ofNullable(standing(id).match()).orElseThrow(() -> new NotFound(id));
    }

    /** A session of a match is not found here. */
    CircleId circleOf(SessionId id) {
        return Optional.ofNullable(standing(id).circle()).orElseThrow(() -> new NotFound(id));
    }

    /** For who goes on to change it. */
    Standing standing(SessionId id) {
        return sql.select(
                        SESSION.SESSION_ID,
                        SESSION.MATCH_ID,
                        SESSION.CIRCLE_ID,
                        SESSION.STATE,
                        SESSION.STARTS_AT,
                        SESSION.MINUTES,
                        SESSION.KIND,
                        SESSION.PLACE.convertFrom(place -> vault.openIfAny(SessionRepository.PLACE, place)),
                        CALENDAR_KEY,
                        SESSION.CALENDAR_SEQUENCE,
                        SESSION.VERSION)
                .from(SESSION)
                .where(SESSION.SESSION_ID.eq(id))
                .fetchOptional(mapping(Standing::new))
                .orElseThrow(() -> new NotFound(id));
    }

    /** A time at which somebody has a session. */
    record Taken(
            SessionId session,
            @Nullable MatchId match,
            @Nullable CircleId circle,
            Slot time) {

        boolean of(Gathering gathering) {
            return switch (gathering) {
                case PairHead pair -> pair.match().equals(match);
                case CircleHead other -> other.circle().equals(circle);
            };
        }
    }

    /** Scheduled sessions of any of these people, of any match or circle, that touch this stretch of time. */
    List<Taken> taken(Collection<PersonId> people, Slot within) {
        var matches = select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.in(
                        PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .where(ENROLLMENT.PERSON_ID.in(people));
        return sql
                .select(SESSION.SESSION_ID, SESSION.MATCH_ID, SESSION.CIRCLE_ID, SESSION.STARTS_AT, SESSION.MINUTES)
                .from(SESSION)
                .where(SESSION.MATCH_ID.in(matches).or(SESSION.CIRCLE_ID.in(CircleQueries.circlesOf(people))))
                .and(SESSION.STATE.eq(SessionState.SCHEDULED))
                .and(SESSION.STARTS_AT.between(within.startsAt().minus(LONGEST), within.endsAt()))
                .fetch(mapping((id, match, circle, start, minutes) ->
                        new Taken(id, match, circle, new Slot(start, start.plus(Duration.ofMinutes(minutes))))))
                .stream()
                .filter(taken -> taken.time().overlaps(within))
                .toList();
    }

    Set<TopicId> topicsOf(SessionId session) {
        return sql.select(SESSION_TOPIC.TOPIC_ID)
                .from(SESSION_TOPIC)
                .where(SESSION_TOPIC.SESSION_ID.eq(session))
                .fetchSet(SESSION_TOPIC.TOPIC_ID);
    }

    Optional<String> ownNote(SessionId session, PersonId author, NoteVisibility visibility) {
        return notes(SESSION_NOTE
                        .SESSION_ID
                        .eq(session)
                        .and(SESSION_NOTE.AUTHOR_PERSON_ID.eq(author))
                        .and(SESSION_NOTE.VISIBILITY.eq(visibility)))
                .stream()
                .map(Note::text)
                .findFirst();
    }

    List<Note> sharedNotes(MatchId match) {
        return notes(SESSION.MATCH_ID.eq(match).and(SESSION_NOTE.VISIBILITY.eq(NoteVisibility.SHARED)));
    }

    List<Note> sharedNotes(CircleId circle) {
        return notes(SESSION.CIRCLE_ID.eq(circle).and(SESSION_NOTE.VISIBILITY.eq(NoteVisibility.SHARED)));
    }

    List<Note> privateNotes(MatchId match, PersonId author) {
        return notes(SESSION.MATCH_ID.eq(match).and(privateOf(author)));
    }

    List<Note> privateNotes(CircleId circle, PersonId author) {
        return notes(SESSION.CIRCLE_ID.eq(circle).and(privateOf(author)));
    }

    List<Note> privateNotesOfLeftCircles(PersonId author) {
        return notes(SESSION.CIRCLE_ID
                .notIn(CircleQueries.circlesOf(List.of(author)))
                .and(privateOf(author)));
    }

    private static Condition privateOf(PersonId author) {
        return SESSION_NOTE.VISIBILITY.eq(NoteVisibility.PRIVATE).and(SESSION_NOTE.AUTHOR_PERSON_ID.eq(author));
    }

    private List<Note> notes(Condition which) {
        return sql.select(
                        SESSION_NOTE.SESSION_ID,
                        SESSION_NOTE.AUTHOR_PERSON_ID,
                        SESSION_NOTE.VISIBILITY,
                        SESSION_NOTE.TEXT.convertFrom(text -> vault.open(SessionRepository.NOTE, text)),
                        SESSION_NOTE.CHANGED_AT)
                .from(SESSION_NOTE)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_NOTE.SESSION_ID))
                .where(which)
                .orderBy(SESSION.STARTS_AT.desc(), SESSION_NOTE.SESSION_NOTE_ID)
                .fetch(mapping(Note::new));
    }

    /** Open ones first, those due soonest at the top. */
    List<CommitmentRow> commitments(MatchId match) {
        return commitments(COMMITMENT.MATCH_ID.eq(match));
    }

    Optional<CommitmentRow> commitmentFrom(SessionId session) {
        return commitments(COMMITMENT.SESSION_ID.eq(session)).stream().findFirst();
    }

    List<CommitmentRow> commitments(CircleId circle) {
        return commitments(COMMITMENT.CIRCLE_ID.eq(circle));
    }

    /** Of a match; one that was made in a circle is not found. */
    MatchId matchOf(CommitmentId id) {
        return sql.select(COMMITMENT.MATCH_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.COMMITMENT_ID.eq(id))
                .fetchOptional(COMMITMENT.MATCH_ID)
                .orElseThrow(() -> new NotFound(id));
    }

    /** Of a circle; one that was made in a match is not found. */
    CircleId circleOf(CommitmentId id) {
        return sql.select(COMMITMENT.CIRCLE_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.COMMITMENT_ID.eq(id))
                .fetchOptional(COMMITMENT.CIRCLE_ID)
                .orElseThrow(() -> new NotFound(id));
    }

    private List<CommitmentRow> commitments(Condition which) {
        return sql.select(
                        COMMITMENT.COMMITMENT_ID,
                        COMMITMENT.SESSION_ID,
                        COMMITMENT.OWNER_PERSON_ID,
                        COMMITMENT.PROMISE,
                        COMMITMENT.DUE_ON,
                        COMMITMENT.DONE_AT,
                        COMMITMENT.VERSION)
                .from(COMMITMENT)
                .where(which)
                .orderBy(
                        COMMITMENT.DONE_AT.isNotNull(),
                        COMMITMENT.DUE_ON.isNull(),
                        COMMITMENT.DUE_ON,
                        COMMITMENT.COMMITMENT_ID)
                .fetch(mapping(CommitmentRow::new));
    }

    CommitmentCounts commitmentCounts(MatchId match) {
        return sql.select(count(), count(COMMITMENT.DONE_AT))
                .from(COMMITMENT)
                .where(COMMITMENT.MATCH_ID.eq(match))
                .fetchSingle(mapping(CommitmentCounts::new));
    }

    Optional<Instant> lastContact(MatchId match) {
        return lastContact(INFORMAL_CONTACT.MATCH_ID.eq(match));
    }

    Optional<Instant> lastContactReportedBy(PersonId person, MatchId match) {
        return lastContact(INFORMAL_CONTACT.MATCH_ID.eq(match).and(INFORMAL_CONTACT.REPORTED_BY_ID.eq(person)));
    }

    private Optional<Instant> lastContact(Condition which) {
        return Optional.ofNullable(sql.select(max(INFORMAL_CONTACT.HAPPENED_AT))
                .from(INFORMAL_CONTACT)
                .where(which)
                .fetchSingle(Record1::value1));
    }

    /** Sessions of these matches that the person has rated. */
    Set<SessionId> ratedBy(PersonId person, Collection<MatchId> matches) {
        return rated(person, SESSION.MATCH_ID.in(matches));
    }

    Set<SessionId> ratedBy(PersonId person, CircleId circle) {
        return rated(person, SESSION.CIRCLE_ID.eq(circle));
    }

    private Set<SessionId> rated(PersonId person, Condition which) {
        return sql.select(SESSION_RATING.SESSION_ID)
                .from(SESSION_RATING)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                .where(which, SESSION_RATING.PERSON_ID.eq(person))
                .fetchSet(SESSION_RATING.SESSION_ID);
    }

    /** An answer to whether the pairing fits. */
    record FitAnswer(Fit fit, Instant at) {}

    Optional<FitAnswer> lastFit(MatchId match, PersonId person) {
        return sql.select(PAIRING_FIT.FIT, PAIRING_FIT.ANSWERED_AT)
                .from(PAIRING_FIT)
                .where(PAIRING_FIT.MATCH_ID.eq(match), PAIRING_FIT.PERSON_ID.eq(person))
                .orderBy(PAIRING_FIT.ANSWERED_AT.desc())
                .limit(1)
                .fetchOptional(mapping(FitAnswer::new));
    }

    Optional<RematchRequest> rematchRequest(MatchId match, PersonId person) {
        return sql.select(REMATCH_REQUEST.ASKED_AT, REMATCH_REQUEST.WORDS)
                .from(REMATCH_REQUEST)
                .where(REMATCH_REQUEST.MATCH_ID.eq(match), REMATCH_REQUEST.PERSON_ID.eq(person))
                .fetchOptional(mapping((at, words) ->
                        new RematchRequest(at, vault.openIfAny(SessionRepository.REMATCH_WORDS, words))));
    }

    PairFacts.Answers answers(MatchId match, Member member) {
        var fit = lastFit(match, member.person()).map(FitAnswer::fit).orElse(null);
        var rematch = rematchRequest(match, member.person()).orElse(null);
        return sql.select(avg(SESSION_RATING.RATING), count())
                .from(SESSION_RATING)
                .join(SESSION)
                .on(SESSION.SESSION_ID.eq(SESSION_RATING.SESSION_ID))
                .where(SESSION.MATCH_ID.eq(match), SESSION_RATING.PERSON_ID.eq(member.person()))
                // Rated and then found not to have been held: kept, in case that is corrected again, and not counted.
                .and(SESSION.STATE.eq(SessionState.HELD))
                .fetchSingle(
                        mapping((mean, ratings) -> new PairFacts.Answers(member, fit, number(mean), ratings, rematch)));
    }

    private static @Nullable Double number(@Nullable BigDecimal mean) {
        return mean == null ? null : mean.doubleValue();
    }
}
