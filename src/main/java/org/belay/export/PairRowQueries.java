package org.belay.export;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COMMITMENT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.belay.db.tables.Enrollment;
import org.belay.db.tables.Person;
import org.belay.enrollment.EnrollmentState;
import org.belay.security.AccessCondition;
import org.belay.security.Permission;
import org.belay.session.SessionState;
import org.belay.shared.SmallNumbers;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Repository;

/** Participants, matches, and commitments by number. */
@Repository
class PairRowQueries {

    /** Those who were accepted, whatever became of it. */
    static final Set<EnrollmentState> PARTICIPANTS = Set.of(
            EnrollmentState.ACCEPTED,
            EnrollmentState.ACTIVE,
            EnrollmentState.ON_HOLD,
            EnrollmentState.COMPLETED,
            EnrollmentState.LEFT);

    static final Enrollment MENTOR_PLACE = ENROLLMENT.as("mentor_place");
    static final Enrollment MENTEE_PLACE = ENROLLMENT.as("mentee_place");
    static final Person MENTOR = PERSON.as("mentor");
    static final Person MENTEE = PERSON.as("mentee");
    private static final Person LEADER = PERSON.as("leader");
    private static final Person LINE_MANAGER = PERSON.as("line_manager");

    private final DSLContext sql;

    PairRowQueries(DSLContext sql) {
        this.sql = sql;
    }

    static Field<String> name(Person person) {
        return FullName.of(person.PREFERRED_NAME, person.FIRST_NAME, person.LAST_NAME);
    }

    static Condition in(Asked asked) {
        return ScopeQueries.of(asked.program(), asked.filter().cohort());
    }

    /** One of them works in the department and at the site that were chosen. */
    static Condition ofPlace(Asked asked, Person... people) {
        var all = noCondition();
        for (var person : people) {
            all = all.or(ofPlace(asked, person));
        }
        return all;
    }

    static Condition ofPlace(Asked asked, Person person) {
        var site = asked.filter().site();
        return noCondition()
                .and(asked.departments().isEmpty() ? noCondition() : person.DEPARTMENT_ID.in(asked.departments()))
                .and(site == null ? noCondition() : person.SITE_ID.eq(site));
    }

    /** One of the circle's members does. */
    static Condition circleOfPlace(Asked asked) {
        return asked.departments().isEmpty() && asked.filter().site() == null
                ? noCondition()
                : exists(selectOne()
                        .from(CIRCLE_MEMBER)
                        .join(ENROLLMENT)
                        .on(ENROLLMENT.ENROLLMENT_ID.eq(CIRCLE_MEMBER.ENROLLMENT_ID))
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID), ofPlace(asked, PERSON)));
    }

    static Condition within(Asked asked, Field<Instant> time) {
        var since = asked.since();
        var until = asked.until();
        return noCondition()
                .and(since == null ? noCondition() : time.ge(since))
                .and(until == null ? noCondition() : time.lt(until));
    }

    /** Going on at some time of the period. */
    private static Condition goingOn(Asked asked, Field<Instant> begins, Field<Instant> ends) {
        var since = asked.since();
        var until = asked.until();
        return noCondition()
                .and(since == null ? noCondition() : ends.isNull().or(ends.ge(since)))
                .and(until == null ? noCondition() : begins.lt(until));
    }

    /** Both people of a pair own what belongs to it. */
    static Condition ofPair(Asked asked, Permission permission) {
        return new AccessCondition()
                .owner(MENTOR_PLACE.PERSON_ID)
                .owner(MENTEE_PLACE.PERSON_ID)
                .program(COHORT.PROGRAM_ID)
                .allows(asked.actor(), permission);
    }

    /** So do all in a circle, who are asked for one by one nowhere: a member who coordinates reads no less of it. */
    static Condition ofCircle(Asked asked, Permission permission) {
        return new AccessCondition().program(COHORT.PROGRAM_ID).allows(asked.actor(), permission);
    }

    /** What belongs to one person, less of whom whoever asks is matched with. */
    static Condition ofPerson(Asked asked, Person person, Permission permission) {
        return new AccessCondition()
                .owner(person.PERSON_ID)
                .partnersOfActor(asked.partners())
                .program(COHORT.PROGRAM_ID)
                .allows(asked.actor(), permission);
    }

    static <R extends Record> SelectOnConditionStep<R> pairs(SelectSelectStep<R> select) {
        return select.from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(MENTOR_PLACE)
                .on(MENTOR_PLACE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(MENTOR)
                .on(MENTOR.PERSON_ID.eq(MENTOR_PLACE.PERSON_ID))
                .join(MENTEE_PLACE)
                .on(MENTEE_PLACE.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(MENTEE)
                .on(MENTEE.PERSON_ID.eq(MENTEE_PLACE.PERSON_ID));
    }

    private Rows rows(List<ResultQuery<?>> queries) {
        return new Rows(
                queries.stream()
                        .mapToLong(query -> sql.fetchCount((org.jooq.Select<?>) query))
                        .sum(),
                queries);
    }

    Rows participants(Asked asked) {
        Condition facts = ofPerson(asked, PERSON, Permission.SEE_HR_FACTS);
        return rows(List.of(sql.select(
                        COHORT.NAME,
                        PERSON.LAST_NAME,
                        coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME),
                        PERSON.EMAIL,
                        when(facts, PERSON.EMPLOYEE_NUMBER),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        when(facts, name(LINE_MANAGER)),
                        when(facts, PERSON.GRADE),
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        ENROLLMENT.APPLIED_AT,
                        ENROLLMENT.DECIDED_AT,
                        ENROLLMENT.ACTIVATED_AT,
                        ENROLLMENT.ENDED_AT)
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(LINE_MANAGER)
                .on(LINE_MANAGER.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .where(
                        in(asked),
                        ENROLLMENT.STATE.in(PARTICIPANTS),
                        ofPlace(asked, PERSON),
                        ofPerson(asked, PERSON, Permission.SEE_PARTICIPATION))
                .orderBy(
                        COHORT.STARTS_ON,
                        COHORT.COHORT_ID,
                        PERSON.LAST_NAME,
                        PERSON.FIRST_NAME,
                        ENROLLMENT.ENROLLMENT_ID)));
    }

    Rows matches(Asked asked) {
        return rows(List.of(pairMatches(asked), circles(asked)));
    }

    private ResultQuery<?> pairMatches(Asked asked) {
        var actor = asked.actor().person();
        var sessions = SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID).and(within(asked, SESSION.STARTS_AT));
        return pairs(sql.select(
                        COHORT.NAME,
                        inline((String) null),
                        name(MENTOR),
                        name(MENTEE),
                        inline((String) null),
                        inline(2),
                        PUBLISHED_MATCH.STATE,
                        PUBLISHED_MATCH.PUBLISHED_AT,
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        PUBLISHED_MATCH.ENDED_AT,
                        // The own match is told in words, without a score.
                        when(
                                MENTOR.PERSON_ID.ne(actor).and(MENTEE.PERSON_ID.ne(actor)),
                                PUBLISHED_MATCH.SCORE.cast(Double.class).div(inline(100.0))),
                        field(selectCount().from(SESSION).where(sessions, SESSION.STATE.eq(SessionState.HELD))),
                        field(selectCount().from(SESSION).where(sessions, SESSION.STATE.eq(SessionState.MISSED))),
                        field(select(max(SESSION.STARTS_AT))
                                .from(SESSION)
                                .where(sessions, SESSION.STATE.eq(SessionState.HELD)))))
                .where(
                        in(asked),
                        goingOn(
                                asked,
                                coalesce(PUBLISHED_MATCH.ACTIVATED_AT, PUBLISHED_MATCH.PUBLISHED_AT),
                                PUBLISHED_MATCH.ENDED_AT),
                        ofPlace(asked, MENTOR, MENTEE),
                        ofPair(asked, Permission.SEE_MATCH))
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID, PUBLISHED_MATCH.MATCH_ID);
    }

    private ResultQuery<?> circles(Asked asked) {
        var sessions = SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID).and(within(asked, SESSION.STARTS_AT));
        return sql.select(
                        COHORT.NAME,
                        CIRCLE.NAME,
                        inline((String) null),
                        inline((String) null),
                        name(LEADER),
                        field(selectCount()
                                .from(CIRCLE_MEMBER)
                                .where(CIRCLE_MEMBER.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                                .and(CIRCLE_MEMBER.LEFT_AT.isNull().or(CIRCLE_MEMBER.LEFT_AT.eq(CIRCLE.ENDED_AT)))),
                        CIRCLE.STATE,
                        CIRCLE.PUBLISHED_AT,
                        CIRCLE.PUBLISHED_AT,
                        CIRCLE.ENDED_AT,
                        inline((Double) null),
                        field(selectCount().from(SESSION).where(sessions, SESSION.STATE.eq(SessionState.HELD))),
                        field(selectCount().from(SESSION).where(sessions, SESSION.STATE.eq(SessionState.MISSED))),
                        field(select(max(SESSION.STARTS_AT))
                                .from(SESSION)
                                .where(sessions, SESSION.STATE.eq(SessionState.HELD))))
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .leftJoin(LEADER)
                .on(LEADER.PERSON_ID.eq(CIRCLE.FACILITATOR_ID))
                .where(
                        in(asked),
                        CIRCLE.PUBLISHED_AT.isNotNull(),
                        goingOn(asked, CIRCLE.PUBLISHED_AT, CIRCLE.ENDED_AT),
                        circleOfPlace(asked),
                        ofCircle(asked, Permission.SEE_CIRCLE))
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID, CIRCLE.NAME, CIRCLE.CIRCLE_ID);
    }

    /** How many were made, done and are open, of each match and circle: never what was promised. */
    Rows commitments(Asked asked) {
        var made = count(COMMITMENT.COMMITMENT_ID);
        var done = count(COMMITMENT.DONE_AT);
        ResultQuery<?> ofPairs = pairs(sql.select(
                        COHORT.NAME,
                        inline((String) null),
                        name(MENTOR),
                        name(MENTEE),
                        PUBLISHED_MATCH.STATE,
                        made,
                        done,
                        made.minus(done)))
                .leftJoin(COMMITMENT)
                .on(COMMITMENT.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID).and(within(asked, COMMITMENT.CREATED_AT)))
                .where(
                        in(asked),
                        PUBLISHED_MATCH.ACTIVATED_AT.isNotNull(),
                        ofPlace(asked, MENTOR, MENTEE),
                        ofPair(asked, Permission.SEE_MATCH),
                        ofPair(asked, Permission.SEE_COMMITMENT_COUNT))
                .groupBy(PUBLISHED_MATCH.MATCH_ID)
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID, PUBLISHED_MATCH.MATCH_ID);
        ResultQuery<?> ofCircles = sql.select(
                        COHORT.NAME,
                        CIRCLE.NAME,
                        inline((String) null),
                        inline((String) null),
                        CIRCLE.STATE,
                        made,
                        done,
                        made.minus(done))
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .leftJoin(COMMITMENT)
                .on(COMMITMENT.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID).and(within(asked, COMMITMENT.CREATED_AT)))
                .where(
                        in(asked),
                        CIRCLE.PUBLISHED_AT.isNotNull(),
                        circleOfPlace(asked),
                        ofCircle(asked, Permission.SEE_COMMITMENT_COUNT))
                .groupBy(CIRCLE.CIRCLE_ID)
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID, CIRCLE.NAME, CIRCLE.CIRCLE_ID);
        return rows(List.of(ofPairs, ofCircles));
    }

    /**
     * A number of commitments.
     *
     * @param people how many different people promised them
     */
    record Promises(int number, int people) {

        boolean few() {
            return SmallNumbers.small(people);
        }
    }

    /** All of a cohort together. */
    record Totals(String cohort, Promises made, Promises done, Promises open) {}

    List<Totals> totals(Asked asked) {
        var cohort = coalesce(PUBLISHED_MATCH.COHORT_ID, CIRCLE.COHORT_ID).as("of_cohort");
        var promised = select(cohort, COMMITMENT.COMMITMENT_ID, COMMITMENT.OWNER_PERSON_ID, COMMITMENT.DONE_AT)
                .from(COMMITMENT)
                .leftJoin(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.MATCH_ID.eq(COMMITMENT.MATCH_ID))
                .leftJoin(CIRCLE)
                .on(CIRCLE.CIRCLE_ID.eq(COMMITMENT.CIRCLE_ID))
                .asTable("promised");
        var owner = Objects.requireNonNull(promised.field(COMMITMENT.OWNER_PERSON_ID));
        var isDone = Objects.requireNonNull(promised.field(COMMITMENT.DONE_AT)).isNotNull();
        var done = when(isDone, owner);
        var open = when(not(isDone), owner);
        return sql.select(
                        COHORT.NAME,
                        count(owner),
                        countDistinct(owner),
                        count(done),
                        countDistinct(done),
                        count(open),
                        countDistinct(open))
                .from(COHORT)
                .leftJoin(promised)
                .on(Objects.requireNonNull(promised.field(cohort)).eq(COHORT.COHORT_ID))
                .where(in(asked), ofCircle(asked, Permission.SEE_COMMITMENT_COUNT))
                .groupBy(COHORT.COHORT_ID)
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID)
                .fetch(row -> new Totals(
                        row.value1(),
                        new Promises(row.value2(), row.value3()),
                        new Promises(row.value4(), row.value5()),
                        new Promises(row.value6(), row.value7())));
    }
}
