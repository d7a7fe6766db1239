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
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** How far the people of cohorts came. */
@Repository
class PeopleQueries {

    private static final Field<Long> IN_PAIR = field(name("in_pairs", "enrollment_id"), Long.class);
    private static final Field<Long> INVITED = field(name("invited"), Long.class);
    private static final Field<Long> APPLIED = field(name("applied"), Long.class);
    private static final Field<Long> DECIDED = field(name("decided"), Long.class);
    private static final Field<Long> ACCEPTED = field(name("accepted"), Long.class);
    private static final Field<Long> DECLINED = field(name("declined"), Long.class);
    private static final Field<Long> WITHDRAWN = field(name("withdrawn"), Long.class);
    private static final Field<Long> MATCHED = field(name("matched"), Long.class);
    private static final Field<Long> COMPLETED = field(name("completed"), Long.class);
    private static final Field<Long> GONE = field(name("gone"), Long.class);

    private final DSLContext sql;

    PeopleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** One row for each cohort, side, department and site that has people. */
    List<PeopleTally> people(Collection<CohortId> cohorts) {
        Table<?> counted = counted(cohorts).asTable("counted");
        var cohort = counted.field(ENROLLMENT.COHORT_ID);
        var side = counted.field(ENROLLMENT.SIDE);
        return sql.select(
                        cohort,
                        COHORT.STATE,
                        side,
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        counted.field(INVITED),
                        counted.field(APPLIED),
                        counted.field(DECIDED),
                        counted.field(ACCEPTED),
                        counted.field(DECLINED),
                        counted.field(WITHDRAWN),
                        counted.field(MATCHED),
                        counted.field(COMPLETED),
                        counted.field(GONE))
                .from(counted)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(cohort))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(counted.field(PERSON.DEPARTMENT_ID)))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(counted.field(PERSON.SITE_ID)))
                .orderBy(cohort, side, DEPARTMENT.NAME, SITE.NAME)
                .fetch(mapping(PeopleTally::new));
    }

    /** By the keys of departments and sites: comparing names for each place takes longer. */
    private static Select<? extends Record> counted(Collection<CohortId> cohorts) {
        return select(
                        ENROLLMENT.COHORT_ID,
                        ENROLLMENT.SIDE,
                        PERSON.DEPARTMENT_ID,
                        PERSON.SITE_ID,
                        number(counts(Figure.INVITED)).as(INVITED),
                        number(counts(Figure.APPLIED)).as(APPLIED),
                        number(ENROLLMENT.DECIDED_AT.isNotNull()).as(DECIDED),
                        number(counts(Figure.ACCEPTED)).as(ACCEPTED),
                        number(counts(Figure.DECLINED)).as(DECLINED),
                        number(counts(Figure.WITHDRAWN)).as(WITHDRAWN),
                        number(counts(Figure.MATCHED)).as(MATCHED),
                        number(counts(Figure.COMPLETED)).as(COMPLETED),
                        number(counts(Figure.LEFT)).as(GONE))
                .from(places(cohorts))
                .where(ENROLLMENT.COHORT_ID.in(cohorts))
                .groupBy(ENROLLMENT.COHORT_ID, ENROLLMENT.SIDE, PERSON.DEPARTMENT_ID, PERSON.SITE_ID);
    }

    /** The places of cohorts with their people. */
    static Table<?> places(Collection<CohortId> cohorts) {
        return ENROLLMENT
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(everActive(cohorts).asTable("in_pairs", "enrollment_id"))
                .on(ENROLLMENT.ENROLLMENT_ID.coerce(Long.class).eq(IN_PAIR));
    }

    /** Which places a figure counts; whoever has a match was accepted, whatever became of the place since. */
    static Condition counts(Figure figure) {
        Condition matched = IN_PAIR.isNotNull();
        return switch (figure) {
            case INVITED -> ENROLLMENT.INVITED_AT.isNotNull();
            case APPLIED -> ENROLLMENT.APPLIED_AT.isNotNull();
            case ACCEPTED ->
                in(
                                EnrollmentState.ACCEPTED,
                                EnrollmentState.ACTIVE,
                                EnrollmentState.ON_HOLD,
                                EnrollmentState.COMPLETED,
                                EnrollmentState.LEFT)
                        .or(matched);
            case DECLINED -> in(EnrollmentState.DECLINED);
            case WITHDRAWN -> in(EnrollmentState.WITHDRAWN).and(IN_PAIR.isNull());
            case MATCHED -> matched;
            case COMPLETED -> matched.and(in(EnrollmentState.COMPLETED));
            case LEFT -> matched.and(in(EnrollmentState.LEFT)).andNot(ENROLLMENT.ENDED_WITH_COHORT);
            default -> throw new IllegalArgumentException(figure + " counts no people by how far they came");
        };
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
