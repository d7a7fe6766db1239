package org.belay.export;

import static org.belay.db.Tables.CIRCLE;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SESSION;
import static org.belay.db.Tables.SESSION_ATTENDANCE;
import static org.belay.db.Tables.SITE;
import static org.belay.db.Tables.WORKSHOP;
import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.export.PairRowQueries.within;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import org.belay.enrollment.EnrollmentId;
import org.belay.security.Permission;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.workshop.Presence;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** How long each participant met: the logged length of held sessions, and the workshops that somebody was at. */
@Repository
class HoursQueries {

    private static final Field<Integer> MEETINGS = field(name("meetings"), Integer.class);
    private static final Field<BigDecimal> MINUTES = field(name("minutes_met"), BigDecimal.class);
    private static final Field<EnrollmentId> PLACE = field(name("place"), ENROLLMENT.ENROLLMENT_ID.getDataType());
    private static final Field<CohortId> OF_COHORT = field(name("of_cohort"), COHORT.COHORT_ID.getDataType());
    private static final Field<PersonId> WHO = field(name("who"), PERSON.PERSON_ID.getDataType());

    private final DSLContext sql;

    HoursQueries(DSLContext sql) {
        this.sql = sql;
    }

    Rows hours(Asked asked) {
        var pairs = inPairs(asked);
        var circles = inCircles(asked);
        var workshops = inWorkshops(asked);
        var query = sql.select(
                        COHORT.NAME,
                        PERSON.LAST_NAME,
                        coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME),
                        DEPARTMENT.NAME,
                        SITE.NAME,
                        ENROLLMENT.SIDE,
                        meetings(pairs),
                        inHours(pairs),
                        meetings(circles),
                        inHours(circles),
                        meetings(workshops),
                        inHours(workshops),
                        inHours(pairs).plus(inHours(circles)).plus(inHours(workshops)))
                .from(COHORT)
                .join(ENROLLMENT)
                .on(ENROLLMENT.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .leftJoin(pairs)
                .on(of(pairs, PLACE).eq(ENROLLMENT.ENROLLMENT_ID))
                .leftJoin(circles)
                .on(of(circles, OF_COHORT)
                        .eq(COHORT.COHORT_ID)
                        .and(of(circles, WHO).eq(PERSON.PERSON_ID)))
                .leftJoin(workshops)
                .on(of(workshops, OF_COHORT)
                        .eq(COHORT.COHORT_ID)
                        .and(of(workshops, WHO).eq(PERSON.PERSON_ID)))
                .where(
                        PairRowQueries.in(asked),
                        ENROLLMENT.STATE.in(PairRowQueries.PARTICIPANTS),
                        PairRowQueries.ofPlace(asked, PERSON),
                        PairRowQueries.ofPerson(asked, PERSON, Permission.SEE_SESSION),
                        PairRowQueries.ofPerson(asked, PERSON, Permission.SEE_ATTENDANCE))
                .orderBy(
                        COHORT.STARTS_ON,
                        COHORT.COHORT_ID,
                        PERSON.LAST_NAME,
                        PERSON.FIRST_NAME,
                        ENROLLMENT.ENROLLMENT_ID);
        return new Rows(sql.fetchCount(query), List.of(query));
    }

    /** By place: each session counts for both. */
    private static Table<?> inPairs(Asked asked) {
        var sides = ofSide(asked, PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID)
                .unionAll(ofSide(asked, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .asTable("sides");
        return select(
                        of(sides, PLACE).as(PLACE),
                        sum(of(sides, MEETINGS)).cast(Integer.class).as(MEETINGS),
                        sum(of(sides, MINUTES)).as(MINUTES))
                .from(sides)
                .groupBy(of(sides, PLACE))
                .asTable("in_pairs");
    }

    private static Select<Record3<EnrollmentId, Integer, BigDecimal>> ofSide(
            Asked asked, TableField<?, EnrollmentId> place) {
        return select(
                        place.as(PLACE),
                        count().as(MEETINGS),
                        sum(SESSION.ACTUAL_MINUTES).as(MINUTES))
                .from(COHORT)
                .join(PUBLISHED_MATCH)
                .on(PUBLISHED_MATCH.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(SESSION)
                .on(SESSION.MATCH_ID.eq(PUBLISHED_MATCH.MATCH_ID))
                .where(PairRowQueries.in(asked), SESSION.STATE.eq(SessionState.HELD), within(asked, SESSION.STARTS_AT))
                .groupBy(place);
    }

    private static Table<?> inCircles(Asked asked) {
        return select(
                        COHORT.COHORT_ID.as(OF_COHORT),
                        SESSION_ATTENDANCE.PERSON_ID.as(WHO),
                        count().as(MEETINGS),
                        sum(SESSION.ACTUAL_MINUTES).as(MINUTES))
                .from(COHORT)
                .join(CIRCLE)
                .on(CIRCLE.COHORT_ID.eq(COHORT.COHORT_ID))
                .join(SESSION)
                .on(SESSION.CIRCLE_ID.eq(CIRCLE.CIRCLE_ID))
                .join(SESSION_ATTENDANCE)
                .on(SESSION_ATTENDANCE.SESSION_ID.eq(SESSION.SESSION_ID))
                .where(
                        PairRowQueries.in(asked),
                        SESSION.STATE.eq(SessionState.HELD),
                        SESSION_ATTENDANCE.PRESENT.isTrue(),
                        within(asked, SESSION.STARTS_AT))
                .groupBy(COHORT.COHORT_ID, SESSION_ATTENDANCE.PERSON_ID)
                .asTable("in_circles");
    }

    private static Table<?> inWorkshops(Asked asked) {
        return select(
                        WORKSHOP.COHORT_ID.as(OF_COHORT),
                        WORKSHOP_ATTENDANCE.PERSON_ID.as(WHO),
                        count().as(MEETINGS),
                        sum(WORKSHOP_DATE.MINUTES).as(MINUTES))
                .from(WORKSHOP)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP.WORKSHOP_ID))
                .join(WORKSHOP_ATTENDANCE)
                .on(WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID.eq(WORKSHOP_DATE.WORKSHOP_DATE_ID))
                .where(
                        LedgerQueries.workshopsOf(asked),
                        WORKSHOP_ATTENDANCE.PRESENCE.in(Presence.HERE, Presence.LATE),
                        within(asked, WORKSHOP_DATE.STARTS_AT))
                .groupBy(WORKSHOP.COHORT_ID, WORKSHOP_ATTENDANCE.PERSON_ID)
                .asTable("in_workshops");
    }

    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return field(name(table.getName(), field.getName()), field.getDataType());
    }

    private static Field<Integer> meetings(Table<?> table) {
        return coalesce(of(table, MEETINGS), inline(0));
    }

    private static Field<BigDecimal> inHours(Table<?> table) {
        return coalesce(of(table, MINUTES), inline(BigDecimal.ZERO)).div(inline(60));
    }
}
