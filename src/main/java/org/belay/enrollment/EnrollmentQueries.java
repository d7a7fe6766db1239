package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.belay.db.Tables.APPLICATION_QUESTION;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.PREFERENCE;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.db.tables.Person;
import org.belay.program.TopicId;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads enrollments for those who review them and for the matcher. */
@Repository
class EnrollmentQueries {

    private final DSLContext sql;
    private final AvoidList avoidList;

    EnrollmentQueries(DSLContext sql, AvoidList avoidList) {
        this.sql = sql;
        this.avoidList = avoidList;
    }

    /** The same decision that guards one application, for a query. */
    static Condition mayBeReadBy(Actor actor) {
        return new AccessCondition()
                .owner(ENROLLMENT.PERSON_ID)
                .program(COHORT.PROGRAM_ID)
                .allows(actor, Permission.SEE_APPLICATION);
    }

    Optional<Facts> facts(EnrollmentId id) {
        return sql.select(ENROLLMENT.PERSON_ID, COHORT.PROGRAM_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchOptional(row -> Facts.of(row.value1(), row.value2()));
    }

    static Field<String> name(Person person) {
        return concat(coalesce(person.PREFERRED_NAME, person.FIRST_NAME), inline(" "), person.LAST_NAME);
    }

    private static SelectField<EnrollmentRow> row() {
        return org.jooq
                .impl
                .DSL
                .row(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        name(PERSON),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        ENROLLMENT.APPLIED_AT,
                        ENROLLMENT.MENTOR_CAPACITY,
                        ENROLLMENT.MENTEE_DEMAND,
                        field(ENROLLMENT.AVAILABILITY.isNotNull()),
                        ENROLLMENT.VERSION)
                .mapping(EnrollmentRow::new);
    }

    List<EnrollmentRow> page(
            CohortId cohort,
            EnrollmentFilter filter,
            EnrollmentFilter.Sort sort,
            boolean descending,
            int offset,
            int limit,
            Condition allowed) {
        return sql.select(row())
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), allowed, matches(filter))
                .orderBy(order(sort, descending))
                .offset(offset)
                .limit(limit)
                .fetch(Record1::value1);
    }

    /** How many there are in each state, all other filters applied. */
    Map<EnrollmentState, Integer> counts(CohortId cohort, EnrollmentFilter filter, Condition allowed) {
        var counts = new EnumMap<EnrollmentState, Integer>(EnrollmentState.class);
        sql.select(ENROLLMENT.STATE, count())
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), allowed, matches(filter.in(EnrollmentFilter.Segment.ALL)))
                .groupBy(ENROLLMENT.STATE)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private static Condition matches(EnrollmentFilter filter) {
        var condition = filter.segment() == EnrollmentFilter.Segment.ALL
                ? noCondition()
                : ENROLLMENT.STATE.in(filter.segment().states());
        if (filter.side() != null) {
            condition = condition.and(ENROLLMENT.SIDE.eq(filter.side()));
        }
        if (filter.site() != null) {
            condition = condition.and(PERSON.SITE_ID.eq(filter.site()));
        }
        return filter.search().isEmpty() ? condition : condition.and(found(filter.search()));
    }

    private static Condition found(String search) {
        return concat(PERSON.FIRST_NAME, inline(" "), PERSON.LAST_NAME)
                .contains(search)
                .or(name(PERSON).contains(search))
                .or(DEPARTMENT.NAME.contains(search))
                .or(exists(selectOne()
                        .from(ENROLLMENT_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                        .where(
                                ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                TOPIC.LABEL.contains(search))));
    }

    private static List<OrderField<?>> order(EnrollmentFilter.Sort sort, boolean descending) {
        Field<?> by = switch (sort) {
            case NAME -> PERSON.LAST_NAME;
            case SIDE -> ENROLLMENT.SIDE;
            case STATE -> ENROLLMENT.STATE;
            case APPLIED -> ENROLLMENT.APPLIED_AT;
            case PLACES -> ENROLLMENT.MENTOR_CAPACITY;
        };
        return List.of(
                descending ? by.desc() : by.asc(), PERSON.LAST_NAME, PERSON.FIRST_NAME, ENROLLMENT.ENROLLMENT_ID);
    }

    /** The sites of the people of a cohort, by name. */
    Map<SiteId, String> sites(CohortId cohort) {
        return sql.selectDistinct(SITE.SITE_ID, SITE.NAME)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort))
                .orderBy(SITE.NAME, SITE.SITE_ID)
                .fetchMap(SITE.SITE_ID, SITE.NAME);
    }

    Optional<Application> application(EnrollmentId id) {
        var manager = PERSON.as("manager");
        var decider = PERSON.as("decider");
        return sql.select(
                        row(),
                        PERSON.EMPLOYEE_NUMBER,
                        PERSON.JOB_TITLE,
                        PERSON.GRADE,
                        name(manager),
                        PERSON.HIRE_DATE,
                        ENROLLMENT.TIME_ZONE,
                        ENROLLMENT.AVAILABILITY,
                        ENROLLMENT.AVOID_LIST,
                        ENROLLMENT.CONSENT_GIVEN_AT,
                        ENROLLMENT.DECIDED_AT,
                        name(decider),
                        ENROLLMENT.DECISION_REASON,
                        languages(),
                        topics(TopicDirection.OFFERED),
                        topics(TopicDirection.WANTED),
                        wishes(),
                        answers())
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(manager)
                .on(manager.PERSON_ID.eq(PERSON.LINE_MANAGER_ID))
                .leftJoin(decider)
                .on(decider.PERSON_ID.eq(ENROLLMENT.DECIDED_BY_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchOptional(mapping(
                        (row,
                                number,
                                title,
                                grade,
                                lineManager,
                                hired,
                                zone,
                                week,
                                avoid,
                                consent,
                                decidedAt,
                                decidedBy,
                                reason,
                                languages,
                                offered,
                                wanted,
                                wishes,
                                answers) -> new Application(
                                row,
                                new Application.HrFacts(number, title, grade, lineManager, hired),
                                languages,
                                zone(zone),
                                grid(week),
                                offered,
                                wanted,
                                wishes,
                                avoidList.open(avoid).size(),
                                answers,
                                consent,
                                decidedAt == null ? null : new Application.Decided(decidedAt, decidedBy, reason))));
    }

    private static Field<List<String>> languages() {
        return multiset(select(PERSON_LANGUAGE.LANGUAGE)
                        .from(PERSON_LANGUAGE)
                        .where(PERSON_LANGUAGE.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .orderBy(PERSON_LANGUAGE.LANGUAGE))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<String>> topics(TopicDirection direction) {
        return multiset(select(TOPIC.LABEL)
                        .from(ENROLLMENT_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.TOPIC_ID.eq(ENROLLMENT_TOPIC.TOPIC_ID))
                        .where(
                                ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                ENROLLMENT_TOPIC.DIRECTION.eq(direction))
                        .orderBy(TOPIC.LABEL, TOPIC.TOPIC_ID))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    private static Field<List<Application.Wish>> wishes() {
        var wished = PERSON.as("wished");
        return multiset(select(PREFERENCE.WISH_RANK, PREFERENCE.PERSON_ID, name(wished))
                        .from(PREFERENCE)
                        .join(wished)
                        .on(wished.PERSON_ID.eq(PREFERENCE.PERSON_ID))
                        .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                        .orderBy(PREFERENCE.WISH_RANK))
                .convertFrom(rows -> rows.map(mapping(Application.Wish::new)));
    }

    private static Field<List<Application.Answer>> answers() {
        return multiset(select(APPLICATION_QUESTION.LABEL, APPLICATION_ANSWER.ANSWER, APPLICATION_QUESTION.FOR_MATCH)
                        .from(APPLICATION_ANSWER)
                        .join(APPLICATION_QUESTION)
                        .on(APPLICATION_QUESTION.QUESTION_ID.eq(APPLICATION_ANSWER.QUESTION_ID))
                        .where(APPLICATION_ANSWER.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                        .orderBy(APPLICATION_QUESTION.POSITION, APPLICATION_QUESTION.QUESTION_ID))
                .convertFrom(rows -> rows.map(mapping(Application.Answer::new)));
    }

    /** Those in the given states, by key. */
    List<Participant> participants(CohortId cohort, Collection<EnrollmentState> states) {
        var managers = lineManagers();
        return sql.select(
                        ENROLLMENT.ENROLLMENT_ID,
                        ENROLLMENT.PERSON_ID,
                        name(PERSON),
                        ENROLLMENT.SIDE,
                        ENROLLMENT.STATE,
                        ENROLLMENT.MENTOR_CAPACITY,
                        ENROLLMENT.MENTEE_DEMAND,
                        PERSON.DEPARTMENT_ID,
                        DEPARTMENT.NAME,
                        PERSON.SITE_ID,
                        SITE.NAME,
                        PERSON.GRADE,
                        languages(),
                        coalesce(ENROLLMENT.TIME_ZONE, PERSON.TIME_ZONE, SITE.TIME_ZONE),
                        ENROLLMENT.AVAILABILITY,
                        topicIds(TopicDirection.OFFERED),
                        topicIds(TopicDirection.WANTED),
                        preferences(),
                        ENROLLMENT.AVOID_LIST)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(states))
                .orderBy(ENROLLMENT.ENROLLMENT_ID)
                .fetch(mapping(
                        (id,
                                person,
                                name,
                                side,
                                state,
                                capacity,
                                demand,
                                department,
                                departmentName,
                                site,
                                siteName,
                                grade,
                                languages,
                                zone,
                                week,
                                offered,
                                wanted,
                                preferences,
                                avoid) -> new Participant(
                                id,
                                person,
                                name,
                                side,
                                state,
                                capacity,
                                demand,
                                department,
                                departmentName,
                                site,
                                siteName,
                                grade,
                                LineManagers.above(person, managers),
                                languages.stream()
                                        .map(l -> l.toLowerCase(java.util.Locale.ROOT))
                                        .collect(java.util.stream.Collectors.toSet()),
                                zone(zone),
                                grid(week),
                                java.util.Set.copyOf(offered),
                                java.util.Set.copyOf(wanted),
                                preferences,
                                avoidList.open(avoid))));
    }

    private static Field<List<TopicId>> topicIds(TopicDirection direction) {
        return multiset(select(ENROLLMENT_TOPIC.TOPIC_ID)
                        .from(ENROLLMENT_TOPIC)
                        .where(
                                ENROLLMENT_TOPIC.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID),
                                ENROLLMENT_TOPIC.DIRECTION.eq(direction)))
                .convertFrom(rows -> rows.map(Record1::value1));
    }

    static Field<List<PersonId>> preferences() {
        Select<Record1<PersonId>> ranked = select(PREFERENCE.PERSON_ID)
                .from(PREFERENCE)
                .where(PREFERENCE.ENROLLMENT_ID.eq(ENROLLMENT.ENROLLMENT_ID))
                .orderBy(PREFERENCE.WISH_RANK);
        return multiset(ranked).convertFrom(rows -> rows.map(Record1::value1));
    }

    private Map<PersonId, PersonId> lineManagers() {
        var managers = new HashMap<PersonId, PersonId>();
        sql.select(PERSON.PERSON_ID, PERSON.LINE_MANAGER_ID)
                .from(PERSON)
                .where(PERSON.LINE_MANAGER_ID.isNotNull())
                .forEach(row -> managers.put(row.value1(), row.value2()));
        return managers;
    }

    static @Nullable ZoneId zone(@Nullable String id) {
        return id == null ? null : ZoneId.of(id);
    }

    static @Nullable WeekGrid grid(byte @Nullable [] week) {
        return week == null ? null : WeekGrid.of(week);
    }

    List<EnrollmentCounts.Part> parts(Collection<CohortId> cohorts) {
        return sql.select(ENROLLMENT.COHORT_ID, ENROLLMENT.STATE, ENROLLMENT.SIDE, count())
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.in(cohorts))
                .groupBy(ENROLLMENT.COHORT_ID, ENROLLMENT.STATE, ENROLLMENT.SIDE)
                .fetch(mapping(EnrollmentCounts.Part::new));
    }
}
