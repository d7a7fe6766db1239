package org.belay.enrollment;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.util.Optional;
import org.belay.shared.CohortId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;

/** Reads the waitlist of a cohort. */
@Repository
class WaitlistQueries {

    private final DSLContext sql;

    WaitlistQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Of a row of enrollments: its place on the waitlist, 0 for none. Mentors do not wait behind mentees. */
    static Field<Integer> position() {
        var other = ENROLLMENT.as("other");
        var before = other.WAITLISTED_AT
                .lt(ENROLLMENT.WAITLISTED_AT)
                .or(other.WAITLISTED_AT
                        .eq(ENROLLMENT.WAITLISTED_AT)
                        .and(other.ENROLLMENT_ID.le(ENROLLMENT.ENROLLMENT_ID)));
        var sameSide =
                other.SIDE.eq(ENROLLMENT.SIDE).or(other.SIDE.eq(Side.BOTH)).or(ENROLLMENT.SIDE.eq(Side.BOTH));
        Field<Integer> ahead = field(select(count())
                .from(other)
                .where(
                        other.COHORT_ID.eq(ENROLLMENT.COHORT_ID),
                        other.STATE.eq(EnrollmentState.WAITLISTED),
                        sameSide,
                        before));
        return when(ENROLLMENT.STATE.eq(EnrollmentState.WAITLISTED), ahead).otherwise(inline(0));
    }

    int people(CohortId cohort) {
        return sql.fetchCount(
                ENROLLMENT, ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.eq(EnrollmentState.WAITLISTED));
    }

    /** Who of a side waits longest. */
    Optional<EnrollmentRow> next(CohortId cohort, Side side, Condition allowed) {
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
                .where(
                        ENROLLMENT.COHORT_ID.eq(cohort),
                        ENROLLMENT.STATE.eq(EnrollmentState.WAITLISTED),
                        ENROLLMENT.SIDE.in(side, Side.BOTH, Side.PEER),
                        allowed)
                .orderBy(ENROLLMENT.WAITLISTED_AT, ENROLLMENT.ENROLLMENT_ID)
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /** Mentees whom those who take part would take, less those who take part. */
    int placesLeft(CohortId cohort) {
        return sql.select(sum(ENROLLMENT.MENTOR_CAPACITY).minus(sum(ENROLLMENT.MENTEE_DEMAND)))
                .from(ENROLLMENT)
                .where(ENROLLMENT.COHORT_ID.eq(cohort), ENROLLMENT.STATE.in(EnrollmentState.takingPart()))
                .fetchOptional(row -> row.value1())
                .map(left -> left.intValue())
                .orElse(0);
    }
}
