package org.belay.reporting;

import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.INFORMAL_CONTACT;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.db.tables.Enrollment;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.ReportPart.Days;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** What became of the sessions and matches of a cohort. Behind each number stand both people of each pair. */
@Repository
class MeetingQueries {

    private static final Field<Long> MATCH = field(name("match_id"), Long.class);
    private static final Field<Integer> PART = field(name("part"), Integer.class);
    private static final Field<Long> PERSON = field(name("person"), Long.class);
    private static final Field<Integer> FIRST = field(name("first"), Integer.class);
    private static final Field<Long> TOPIC_OF_MATCH = field(name("each_match", "topic"), Long.class);
    private static final Field<Long> PLANNED = field(name("planned"), Long.class);
    private static final Field<Long> HELD = field(name("held"), Long.class);
    private static final Field<Long> MISSED = field(name("missed"), Long.class);
    private static final Field<Long> MOVED = field(name("moved"), Long.class);
    private static final Field<Long> CANCELLED = field(name("cancelled"), Long.class);
    private static final Field<Long> LOGGED = field(name("logged"), Long.class);
    private static final Field<Long> MINUTES = field(name("minutes"), Long.class);

    /** Agreed, and neither cancelled nor moved away, whatever became of it. */
    private static final Condition PLANNED_STATE =
            SESSION.STATE.in(SessionState.SCHEDULED, SessionState.HELD, SessionState.MISSED);

    private final DSLContext sql;

    MeetingQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** From the day of the first to that of the last session that was held, missed or is planned; none without any. */
    Map<CohortId, Days> sessionDays(Collection<CohortId> cohorts, ZoneId zone) {
        return sql.select(PUBLISHED_MATCH.COHORT_ID, min(SESSION.STARTS_AT), max(SESSION.STARTS_AT))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.in(cohorts), PLANNED_STATE)
                .groupBy(PUBLISHED_MATCH.COHORT_ID)
                .fetchMap(
                        Record3::value1,
                        row -> new Days(
                                LocalDate.ofInstant(row.value2(), zone), LocalDate.ofInstant(row.value3(), zone)));
    }

    boolean hasSessions(CohortId cohort) {
        return sql.fetchExists(select(inline(1))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), SESSION.STATE.ne(SessionState.PROPOSED)));
    }

    boolean hasMatches(CohortId cohort) {
        return sql.fetchExists(
                PUBLISHED_MATCH, PUBLISHED_MATCH.COHORT_ID.eq(cohort).and(PUBLISHED_MATCH.ACTIVATED_AT.isNotNull()));
    }

    /** One row for each month that has sessions, and the last for all of them; none when there are no sessions. */
    List<SessionTally> sessions(Slice slice) {
        return sessionsBy(slice, byMonth(slice));
    }

    /** The same by other parts. */
    List<SessionTally> sessionsBy(Slice slice, PartOfMatch part) {
        Table<?> each = sessionsOfEachMatch(slice, part).asTable("each_match");
        Table<?> people = peopleOfPairs(slice.cohort()).asTable("people_of_pairs");
        Field<Long> eachMatch = field(name("each_match", "match_id"), Long.class);
        Field<Long> peopleMatch = field(name("people_of_pairs", "match_id"), Long.class);
        return sql.select(
                        PART,
                        total(PLANNED),
                        people(PLANNED.gt(0L)),
                        total(HELD),
                        people(HELD.gt(0L)),
                        total(MISSED),
                        people(MISSED.gt(0L)),
                        total(PLANNED.minus(HELD)),
                        people(PLANNED.gt(HELD)),
                        people(PLANNED.gt(HELD.plus(MISSED))),
                        total(MOVED),
                        people(MOVED.gt(0L)),
                        total(CANCELLED),
                        people(CANCELLED.gt(0L)),
                        total(LOGGED),
                        total(MINUTES))
                .from(each)
                .join(people)
                .on(peopleMatch.eq(eachMatch))
                .groupBy(rollup(PART))
                .fetch(mapping(SessionTally::new));
    }

    private static Select<? extends Record> sessionsOfEachMatch(Slice slice, PartOfMatch part) {
        Condition held = counts(Figure.SESSIONS_HELD);
        return select(
                        SESSION.MATCH_ID.as(MATCH),
                        part.of(SESSION.MATCH_ID, SESSION.STARTS_AT).as(PART),
                        number(counts(Figure.SESSIONS_PLANNED)).as(PLANNED),
                        number(held).as(HELD),
                        number(counts(Figure.SESSIONS_MISSED)).as(MISSED),
                        number(counts(Figure.SESSIONS_MOVED)).as(MOVED),
                        number(counts(Figure.SESSIONS_CANCELLED)).as(CANCELLED),
                        number(held.and(SESSION.ACTUAL_MINUTES.isNotNull())).as(LOGGED),
                        coalesce(sum(when(held, SESSION.ACTUAL_MINUTES)), inline(0))
                                .as(MINUTES))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()), inTime(slice))
                .groupBy(SESSION.MATCH_ID, PART);
    }

    /** Which sessions a figure counts. */
    static Condition counts(Figure figure) {
        return switch (figure) {
            case SESSIONS_PLANNED -> PLANNED_STATE;
            case SESSIONS_HELD -> SESSION.STATE.eq(SessionState.HELD);
            case SESSIONS_MISSED -> SESSION.STATE.eq(SessionState.MISSED);
            case SESSIONS_MOVED -> SESSION.STATE.eq(SessionState.MOVED);
            case SESSIONS_CANCELLED -> SESSION.STATE.eq(SessionState.CANCELLED);
            default -> throw new IllegalArgumentException(figure + " counts no sessions");
        };
    }

    static Condition inTime(Slice slice) {
        return SESSION.STARTS_AT.ge(slice.from()).and(SESSION.STARTS_AT.lt(slice.until()));
    }

    static PartOfMatch byMonth(Slice slice) {
        return (match, at) -> month(slice, at);
    }

    /** The position of an instant's month in the slice: a server need not know the organization's time zone. */
    private static Field<Integer> month(Slice slice, Field<Instant> at) {
        int last = slice.months().size() - 1;
        if (last == 0) {
            return inline(0);
        }
        CaseConditionStep<Integer> months =
                case_().when(at.lt(slice.months().getFirst().until()), inline(0));
        for (int i = 1; i < last; i++) {
            months = months.when(at.lt(slice.months().get(i).until()), inline(i));
        }
        return months.otherwise(inline(last));
    }

    /** Two rows for each match; the numbers of a match are taken from the first. */
    private static Select<? extends Record> peopleOfPairs(CohortId cohort) {
        return select(PUBLISHED_MATCH.MATCH_ID.as(MATCH), inline(1).as(FIRST), ENROLLMENT.PERSON_ID.as(PERSON))
                .from(PUBLISHED_MATCH)
                .join(ENROLLMENT)
                .on(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort))
                .unionAll(select(PUBLISHED_MATCH.MATCH_ID, inline(0), ENROLLMENT.PERSON_ID)
                        .from(PUBLISHED_MATCH)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                        .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort)));
    }

    private static Field<Long> total(Field<Long> number) {
        return coalesce(sum(when(FIRST.eq(1), number)), inline(0)).cast(Long.class);
    }

    private static Field<Long> people(Condition condition) {
        return countDistinct(when(condition, PERSON)).cast(Long.class);
    }

    private static Field<Long> number(Condition condition) {
        return count(when(condition, inline(1))).cast(Long.class);
    }

    /** The matches that were active at any time of the slice. */
    List<ActiveMatch> activeMatches(Slice slice) {
        Enrollment mentor = ENROLLMENT.as("mentor");
        Enrollment mentee = ENROLLMENT.as("mentee");
        var contacts = lastContacts(slice).asTable("contacts");
        var sessions = heldSessions(slice).asTable("held_sessions");
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        mentor.PERSON_ID,
                        mentee.PERSON_ID,
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        PUBLISHED_MATCH.ENDED_AT,
                        coalesce(sessions.field("held", Long.class), inline(0L)),
                        sessions.field("last_held", SESSION.STARTS_AT.getDataType()),
                        contacts.field("last_contact", INFORMAL_CONTACT.HAPPENED_AT.getDataType()))
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .leftJoin(sessions)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(sessions.field(PUBLISHED_MATCH.MATCH_ID)))
                .leftJoin(contacts)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(contacts.field(PUBLISHED_MATCH.MATCH_ID)))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                        PUBLISHED_MATCH.ACTIVATED_AT.lt(slice.until()),
                        PUBLISHED_MATCH.ENDED_AT.isNull().or(PUBLISHED_MATCH.ENDED_AT.ge(slice.from())))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(ActiveMatch::new));
    }

    /** By the key of the match: so the database need not sort the sessions. */
    private static Select<? extends Record> heldSessions(Slice slice) {
        return select(
                        PUBLISHED_MATCH.MATCH_ID,
                        number(SESSION.STARTS_AT.ge(slice.from())).as("held"),
                        max(SESSION.STARTS_AT).as("last_held"))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                        SESSION.STATE.eq(SessionState.HELD),
                        SESSION.STARTS_AT.lt(slice.until()))
                .groupBy(PUBLISHED_MATCH.MATCH_ID);
    }

    private static Select<? extends Record> lastContacts(Slice slice) {
        return select(
                        PUBLISHED_MATCH.MATCH_ID,
                        max(INFORMAL_CONTACT.HAPPENED_AT).as("last_contact"))
                .from(INFORMAL_CONTACT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(INFORMAL_CONTACT.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()), INFORMAL_CONTACT.HAPPENED_AT.lt(slice.until()))
                .groupBy(PUBLISHED_MATCH.MATCH_ID);
    }

    /**
     * What a match did in one month.
     *
     * @param month the position in the slice; what was before the slice is in the first
     * @param held sessions held in the slice
     * @param last the last held session, or the last informal contact
     */
    record Sign(MatchId match, int month, long held, Instant last) {}

    /** Held sessions of each match by month, in order. */
    List<Sign> sessionSigns(Slice slice) {
        Field<Integer> month = month(slice, SESSION.STARTS_AT).as(PART);
        return sql.select(SESSION.MATCH_ID, month, number(SESSION.STARTS_AT.ge(slice.from())), max(SESSION.STARTS_AT))
                .from(SESSION)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(SESSION.MATCH_ID))
                .where(
                        PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()),
                        SESSION.STATE.eq(SessionState.HELD),
                        SESSION.STARTS_AT.lt(slice.until()))
                .groupBy(SESSION.MATCH_ID, PART)
                .fetch(mapping(Sign::new));
    }

    /** Informal contacts of each match by month, in order. */
    List<Sign> contactSigns(Slice slice) {
        Field<Integer> month = month(slice, INFORMAL_CONTACT.HAPPENED_AT).as(PART);
        return sql.select(INFORMAL_CONTACT.MATCH_ID, month, inline(0L), max(INFORMAL_CONTACT.HAPPENED_AT))
                .from(INFORMAL_CONTACT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(INFORMAL_CONTACT.MATCH_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()), INFORMAL_CONTACT.HAPPENED_AT.lt(slice.until()))
                .groupBy(INFORMAL_CONTACT.MATCH_ID, PART)
                .fetch(mapping(Sign::new));
    }

    /** Held sessions by topic. */
    List<Topic> topics(Slice slice) {
        return topicsBy(slice, PartOfMatch.WHOLE).getOrDefault(0, List.of());
    }

    /** Held sessions by topic in each part that has any. */
    Map<Integer, List<Topic>> topicsBy(Slice slice, PartOfMatch part) {
        Table<?> each = topicsOfEachMatch(slice, part).asTable("each_match");
        Table<?> people = peopleOfPairs(slice.cohort()).asTable("people_of_pairs");
        Field<Long> eachMatch = field(name("each_match", "match_id"), Long.class);
        Field<Long> peopleMatch = field(name("people_of_pairs", "match_id"), Long.class);
        return sql.select(PART, TOPIC.LABEL, total(HELD), people(HELD.gt(0L)))
                .from(each)
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.coerce(Long.class).eq(TOPIC_OF_MATCH))
                .join(people)
                .on(peopleMatch.eq(eachMatch))
                .groupBy(PART, TOPIC.TOPIC_ID, TOPIC.LABEL)
                .orderBy(TOPIC.TOPIC_ID)
                .fetchGroups(Record4::value1, row -> new Topic(row.value2(), new Tally(row.value3(), row.value4())));
    }

    /** Counted before the people are joined: there are many more sessions than matches. */
    private static Select<? extends Record> topicsOfEachMatch(Slice slice, PartOfMatch part) {
        return select(
                        SESSION.MATCH_ID.as(MATCH),
                        part.of(SESSION.MATCH_ID, SESSION.STARTS_AT).as(PART),
                        SESSION_TOPIC.TOPIC_ID.as("topic"),
                        count().cast(Long.class).as(HELD))
                .from(PUBLISHED_MATCH)
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .join(SESSION_TOPIC)
                .on(SESSION_TOPIC.SESSION_ID.eq(SESSION.SESSION_ID))
                .where(PUBLISHED_MATCH.COHORT_ID.eq(slice.cohort()), SESSION.STATE.eq(SessionState.HELD), inTime(slice))
                .groupBy(SESSION.MATCH_ID, PART, SESSION_TOPIC.TOPIC_ID);
    }
}
