package org.belay.enrollment;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ACCOUNT_TOKEN;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.ENROLLMENT_TOPIC;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.TOPIC;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belay.organization.PersonState;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.SiteId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Reads the people of a cohort for those who review applications. */
@Repository
class EnrollmentQueries {

    private final DSLContext sql;

    EnrollmentQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** The same decision that guards one application, for a query. */
    static Condition mayBeReadBy(Actor actor, Set<PersonId> partnersOfActor) {
        return new AccessCondition()
                .owner(ENROLLMENT.PERSON_ID)
                .partnersOfActor(partnersOfActor)
                .program(COHORT.PROGRAM_ID)
                .allows(actor, Permission.SEE_APPLICATION);
    }

    /** Whose it is, and in which program. */
    record Belongs(PersonId person, ProgramId program) {}

    Optional<Belongs> belongs(EnrollmentId id) {
        return sql.select(ENROLLMENT.PERSON_ID, COHORT.PROGRAM_ID)
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchOptional(mapping(Belongs::new));
    }

    List<EnrollmentRow> page(
            CohortId cohort,
            EnrollmentFilter filter,
            EnrollmentFilter.Sort sort,
            boolean descending,
            int offset,
            int limit,
            Condition allowed) {
        return sql.select(PartQueries.row())
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
        if (filter.unprepared()) {
            condition = condition.and(not(PreparationQueries.isReady()));
        }
        return filter.search().isEmpty() ? condition : condition.and(found(filter.search()));
    }

    private static Condition found(String search) {
        return concat(PERSON.FIRST_NAME, inline(" "), PERSON.LAST_NAME)
                .contains(search)
                .or(PartQueries.name(PERSON).contains(search))
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
            case WAITED -> ENROLLMENT.WAITLISTED_AT;
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

    /** Those in the given states, by key. */
    List<PersonId> people(CohortId cohort, Collection<EnrollmentState> states) {
        return sql.select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(states))
                .orderBy(ENROLLMENT.PERSON_ID)
                .fetch(ENROLLMENT.PERSON_ID);
    }

    /** Those with an e-mail who have no account and no link under way that would give them one; by name. */
    List<PersonId> uninvited(CohortId cohort, Instant now) {
        var cameIn = exists(selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID), ACCOUNT.PASSWORD_HASH.isNotNull()));
        var invited = exists(selectOne()
                .from(ACCOUNT)
                .join(ACCOUNT_TOKEN)
                .on(ACCOUNT_TOKEN.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .where(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID), ACCOUNT_TOKEN.EXPIRES_AT.gt(now)));
        return sql.select(PERSON.PERSON_ID)
                .from(ENROLLMENT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .where(
                        ENROLLMENT.COHORT_ID.eq(cohort),
                        ENROLLMENT.STATE.in(EnrollmentState.open()),
                        PERSON.EMAIL.isNotNull(),
                        PERSON.STATE.ne(PersonState.LEFT),
                        not(cameIn),
                        not(invited))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(PERSON.PERSON_ID);
    }

    List<EnrollmentCounts.Part> parts(Collection<CohortId> cohorts) {
        return sql.select(ENROLLMENT.COHORT_ID, ENROLLMENT.STATE, ENROLLMENT.SIDE, count())
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.in(cohorts))
                .groupBy(ENROLLMENT.COHORT_ID, ENROLLMENT.STATE, ENROLLMENT.SIDE)
                .fetch(mapping(EnrollmentCounts.Part::new));
    }
}
