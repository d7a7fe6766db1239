package org.belay.workshop;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_SEAT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.workshop.AttendanceSettled.Attended;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who was at which date of a workshop. */
@Repository
class AttendanceRepository {

    private final DSLContext sql;

    AttendanceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The last mark counts. */
    void mark(WorkshopDateId date, PersonId person, Presence presence, PersonId by, Instant now) {
        sql.insertInto(WORKSHOP_ATTENDANCE)
                .set(WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID, date)
                .set(WORKSHOP_ATTENDANCE.PERSON_ID, person)
                .set(WORKSHOP_ATTENDANCE.PRESENCE, presence)
                .set(WORKSHOP_ATTENDANCE.MARKED_AT, now)
                .set(WORKSHOP_ATTENDANCE.MARKED_BY_PERSON_ID, by)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_ATTENDANCE.PRESENCE, presence)
                .set(WORKSHOP_ATTENDANCE.MARKED_AT, now)
                .set(WORKSHOP_ATTENDANCE.MARKED_BY_PERSON_ID, by)
                .execute();
    }

    void unmark(WorkshopDateId date, PersonId person) {
        sql.deleteFrom(WORKSHOP_ATTENDANCE).where(is(date, person)).execute();
    }

    Optional<Presence> of(WorkshopDateId date, PersonId person) {
        return sql.select(WORKSHOP_ATTENDANCE.PRESENCE)
                .from(WORKSHOP_ATTENDANCE)
                .where(is(date, person))
                .fetchOptional(WORKSHOP_ATTENDANCE.PRESENCE);
    }

    private static Condition is(WorkshopDateId date, PersonId person) {
        return WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID.eq(date).and(WORKSHOP_ATTENDANCE.PERSON_ID.eq(person));
    }

    /** Those with a seat, by name, as they were marked at a date. */
    List<CheckInRow> list(WorkshopId workshop, WorkshopDateId date) {
        return sql.select(
                        PERSON.PERSON_ID,
                        WorkshopRepository.personName(),
                        coalesce(DEPARTMENT.NAME, inline("")),
                        WORKSHOP_SEAT.WALK_IN,
                        WORKSHOP_SEAT.ONLINE,
                        WORKSHOP_ATTENDANCE.PRESENCE)
                .from(WORKSHOP_SEAT)
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                .leftJoin(WORKSHOP_ATTENDANCE)
                .on(
                        WORKSHOP_ATTENDANCE.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID),
                        WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID.eq(date))
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(row -> new CheckInRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.get(WORKSHOP_ATTENDANCE.PRESENCE)));
    }

    /** Everybody with a seat: at how many dates they were, and how long those were. */
    List<Attended> of(WorkshopId workshop) {
        return attended(workshop, null);
    }

    Optional<Attended> of(WorkshopId workshop, PersonId person) {
        return attended(workshop, person).stream().findFirst();
    }

    private List<Attended> attended(WorkshopId workshop, @Nullable PersonId person) {
        var there = WORKSHOP_ATTENDANCE.PRESENCE.in(Presence.HERE, Presence.LATE);
        var minutes = coalesce(sum(when(there, WORKSHOP_DATE.MINUTES)), inline(BigDecimal.ZERO))
                .convertFrom(BigDecimal::intValue);
        return sql.select(WORKSHOP_SEAT.PERSON_ID, count(when(there, 1)), minutes)
                .from(WORKSHOP_SEAT)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP_SEAT.WORKSHOP_ID))
                .leftJoin(WORKSHOP_ATTENDANCE)
                .on(
                        WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID.eq(WORKSHOP_DATE.WORKSHOP_DATE_ID),
                        WORKSHOP_ATTENDANCE.PERSON_ID.eq(WORKSHOP_SEAT.PERSON_ID))
                .where(WORKSHOP_SEAT.WORKSHOP_ID.eq(workshop), WORKSHOP_SEAT.STATE.eq(SeatState.TAKEN))
                .and(person == null ? noCondition() : WORKSHOP_SEAT.PERSON_ID.eq(person))
                .groupBy(WORKSHOP_SEAT.PERSON_ID)
                .orderBy(WORKSHOP_SEAT.PERSON_ID)
                .fetch(row -> new Attended(row.value1(), row.value2(), row.value3()));
    }
}
