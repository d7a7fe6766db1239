package org.belay.reporting;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.CIRCLE_MEMBER;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import org.belay.enrollment.EnrollmentState;
import org.belay.shared.CohortId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** How far the people of cohorts came. */
@Repository
class PeopleQueries {

    private final DSLContext sql;

    PeopleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** One row for each cohort, side, department and site that has people. */
    List<PeopleTally> people(Collection<CohortId> cohorts) {
        var pairs = everActive(cohorts).asTable("in_pairs", "enrollment_id");
        Field<Long> inPair = field(name("in_pairs", "enrollment_id"), Long.class);
        Condition matched = inPair.isNotNull();
        // Whoever has a match was accepted, whatever became of the place since.
        Condition accepted = in(
                        EnrollmentState.ACCEPTED,
                        EnrollmentState.ACTIVE,
                        EnrollmentState.ON_HOLD,
                        EnrollmentState.COMPLETED,
                        EnrollmentState.LEFT)
                .or(matched);
        return sql.select(
                        ENROLLMENT.COHORT_ID,
                        COHORT.STATE,
                        ENROLLMENT.SIDE,
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        number(ENROLLMENT.INVITED_AT.isNotNull()),
                        number(ENROLLMENT.APPLIED_AT.isNotNull()),
                        number(ENROLLMENT.DECIDED_AT.isNotNull()),
                        number(accepted),
                        number(in(EnrollmentState.DECLINED)),
                        number(in(EnrollmentState.WITHDRAWN).and(inPair.isNull())),
                        number(matched),
                        number(matched.and(in(EnrollmentState.COMPLETED))),
                        number(matched.and(in(EnrollmentState.LEFT))))
                .from(ENROLLMENT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(ENROLLMENT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(pairs)
                .on(ENROLLMENT.ENROLLMENT_ID.coerce(Long.class).eq(inPair))
                .where(ENROLLMENT.COHORT_ID.in(cohorts))
                .groupBy(ENROLLMENT.COHORT_ID, COHORT.STATE, ENROLLMENT.SIDE, DEPARTMENT.NAME, SITE.NAME)
                .orderBy(ENROLLMENT.COHORT_ID, ENROLLMENT.SIDE, DEPARTMENT.NAME, SITE.NAME)
                .fetch(mapping(PeopleTally::new));
    }

    /** The places with a match that was active at any time, or in a circle that was published. */
    private static Select<? extends Record1<?>> everActive(Collection<CohortId> cohorts) {
        Condition active = PUBLISHED_MATCH.COHORT_ID.in(cohorts).and(PUBLISHED_MATCH.ACTIVATED_AT.isNotNull());
        return select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .where(active)
                .union(select(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                        .from(PUBLISHED_MATCH)
                        .where(active))
                .union(select(CIRCLE_MEMBER.ENROLLMENT_ID)
                        .from(CIRCLE_MEMBER)
                        .join(CIRCLE)
                        .on(CIRCLE.CIRCLE_ID.eq(CIRCLE_MEMBER.CIRCLE_ID))
                        .where(CIRCLE.COHORT_ID.in(cohorts), CIRCLE.PUBLISHED_AT.isNotNull()));
    }

    private static Condition in(EnrollmentState... states) {
        return ENROLLMENT.STATE.in(states);
    }

    private static Field<Long> number(Condition condition) {
        return count(when(condition, inline(1))).cast(Long.class);
    }
}
