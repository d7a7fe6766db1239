package org.belay.export;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;
import static org.belay.db.Tables.SESSION_TOPIC;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.belay.export.PairRowQueries.MENTEE;
import static org.belay.export.PairRowQueries.MENTOR;
import static org.belay.export.PairRowQueries.name;
import static org.belay.export.PairRowQueries.ofPlace;
import static org.belay.export.PairRowQueries.within;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.belay.db.tables.Person;
import org.belay.security.AccessCondition;
import org.belay.security.Permission;
import org.belay.session.Absent;
import org.belay.session.SessionState;
import org.belay.workshop.Presence;
import org.belay.workshop.SeatState;
import org.belay.workshop.WorkshopState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Repository;

/** The ledger of sessions, and who was there. */
@Repository
class LedgerQueries {

    private static final Person LOGGER = PERSON.as("logger");

    private final DSLContext sql;

    LedgerQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Sessions of pairs and then those of circles, each pair or circle by date: so no row waits for the last one. */
    Rows sessions(Asked asked) {
        var count = ofPairs(sql.selectCount(), asked).fetchSingle().value1()
                + ofCircles(sql.selectCount(), asked).fetchSingle().value1();
        var topics = field(select(groupConcat(TOPIC.LABEL).orderBy(TOPIC.LABEL).separator(", "))
                .from(SESSION_TOPIC)
                .join(TOPIC)
                .on(TOPIC.TOPIC_ID.eq(SESSION_TOPIC.TOPIC_ID))
                .where(SESSION_TOPIC.SESSION_ID.eq(SESSION.SESSION_ID)));
        Field<String> absent = case_(SESSION.ABSENT)
                .when(Absent.MENTOR, name(MENTOR))
                .when(Absent.MENTEE, name(MENTEE))
                .when(Absent.BOTH, concat(name(MENTOR), inline(", "), name(MENTEE)));
        var pairs = ofPairs(
                        sql.select(
                                COHORT.NAME,
                                inline((String) null),
                                name(MENTOR),
                                name(MENTEE),
                                SESSION.STATE,
                                SESSION.STARTS_AT,
                                SESSION.MINUTES,
                                SESSION.KIND,
                                absent,
                                SESSION.ACTUAL_MINUTES,
                                SESSION.LOGGED_AT,
                                logger(),
                                topics),
                        asked)
                .orderBy(PUBLISHED_MATCH.MATCH_ID, SESSION.STARTS_AT, SESSION.SESSION_ID);
        var circles = ofCircles(
                        sql.select(
                                COHORT.NAME,
                                CIRCLE.NAME,
                                inline((String) null),
                                inline((String) null),
                                SESSION.STATE,
                                SESSION.STARTS_AT,
                                SESSION.MINUTES,
                                SESSION.KIND,
                                inline((String) null),
                                SESSION.ACTUAL_MINUTES,
                                SESSION.LOGGED_AT,
                                logger(),
                                topics),
                        asked)
                .orderBy(CIRCLE.CIRCLE_ID, SESSION.STARTS_AT, SESSION.SESSION_ID);
        return new Rows(count, List.of(pairs, circles));
    }

    /** In a subquery, so that the count need not join it and a session that nobody logged has none. */
    private static Field<String> logger() {
        return field(select(name(LOGGER)).from(LOGGER).where(LOGGER.PERSON_ID.eq(SESSION.LOGGED_BY_ID)));
    }

    private static <R extends Record> SelectConditionStep<R> ofPairs(SelectSelectStep<R> select, Asked asked) {
        return PairRowQueries.pairs(select)
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(
                        PairRowQueries.in(asked),
                        within(asked, SESSION.STARTS_AT),
                        ofPlace(asked, MENTOR, MENTEE),
                        PairRowQueries.ofPair(asked, Permission.SEE_SESSION));
    }

    private static <R extends Record> SelectConditionStep<R> ofCircles(SelectSelectStep<R> select, Asked asked) {
        return select.from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .where(
                        PairRowQueries.in(asked),
                        within(asked, SESSION.STARTS_AT),
                        PairRowQueries.circleOfPlace(asked),
                        PairRowQueries.ofCircle(asked, Permission.SEE_SESSION));
    }

    /** A row for each person and date, of circles and then of workshops. */
    Rows attendance(Asked asked) {
        var circles = atCircles(asked);
        var workshops = atWorkshops(asked);
        return new Rows(sql.fetchCount(circles) + sql.fetchCount(workshops), List.of(circles, workshops));
    }

    private Select<?> atCircles(Asked asked) {
        return sql.select(
                        COHORT.NAME,
                        CIRCLE.NAME,
                        inline((String) null),
                        SESSION.STARTS_AT,
                        coalesce(SESSION.ACTUAL_MINUTES, SESSION.MINUTES),
                        PERSON.LAST_NAME,
                        coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        when(SESSION_ATTENDANCE.PRESENT, inline(Presence.HERE)).otherwise(inline(Presence.NO_SHOW)))
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(SESSION_ATTENDANCE.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(
                        PairRowQueries.in(asked),
                        SESSION.STATE.in(SessionState.HELD, SessionState.MISSED),
                        within(asked, SESSION.STARTS_AT),
                        ofPlace(asked, PERSON),
                        PairRowQueries.ofCircle(asked, Permission.SEE_SESSION))
                .orderBy(CIRCLE.CIRCLE_ID, SESSION.STARTS_AT, PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID);
    }

    private Select<?> atWorkshops(Asked asked) {
        return sql.select(
                        COHORT.NAME,
                        inline((String) null),
                        WORKSHOP.TITLE,
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP_DATE.MINUTES,
                        PERSON.LAST_NAME,
                        coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        WORKSHOP_ATTENDANCE.PRESENCE)
                .from(WORKSHOP)
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(WORKSHOP.COHORT_ID))
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .join(WORKSHOP_SEAT)
                .on(WORKSHOP_SEAT.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID))
                .leftJoin(WORKSHOP_ATTENDANCE)
                .on(WORKSHOP_ATTENDANCE
                        .WORKSHOP_DATE_ID
                        .eq(WORKSHOP_DATE.WORKSHOP_DATE_ID)
                        .and(WORKSHOP_ATTENDANCE.PERSON_ID.eq(PERSON.PERSON_ID)))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(
                        workshopsOf(asked),
                        WORKSHOP.STATE.in(WorkshopState.PUBLISHED, WorkshopState.HELD),
                        WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN),
                        WORKSHOP_DATE.STARTS_AT.le(asked.asOf()),
                        within(asked, WORKSHOP_DATE.STARTS_AT),
                        ofPlace(asked, PERSON),
                        seatsSeenBy(asked))
                .orderBy(
                        WORKSHOP_DATE.STARTS_AT,
                        WORKSHOP.WORKSHOP_ID,
                        PERSON.LAST_NAME,
                        PERSON.FIRST_NAME,
                        PERSON.PERSON_ID);
    }

    /** Of the cohort, or of the program with those that belong to no cohort. */
    static Condition workshopsOf(Asked asked) {
        var cohort = asked.filter().cohort();
        return WORKSHOP.PROGRAM_ID
                .eq(asked.program())
                .and(cohort == null ? noCondition() : WORKSHOP.COHORT_ID.eq(cohort));
    }

    private static Condition seatsSeenBy(Asked asked) {
        return new AccessCondition()
                .owner(PERSON.PERSON_ID)
                .partnersOfActor(asked.partners())
                .program(WORKSHOP.PROGRAM_ID)
                .allows(asked.actor(), Permission.SEE_ATTENDANCE);
    }
}
