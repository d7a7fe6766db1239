package org.belay.session;

import static org.belay.db.Tables.ABSENCE;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The days on which somebody has no time at all: absences, and holidays of their site. Why is not read here. */
@Repository
class ClosedDayQueries {

    private final DSLContext sql;

    ClosedDayQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** @param to the last day that counts */
    Set<LocalDate> of(PersonId person, LocalDate from, LocalDate to) {
        var closed = new TreeSet<>(sql.select(HOLIDAY.HOLIDAY_DATE)
                .from(HOLIDAY)
                .join(PERSON)
                .on(PERSON.SITE_ID.eq(HOLIDAY.SITE_ID))
                .where(PERSON.PERSON_ID.eq(person), HOLIDAY.HOLIDAY_DATE.between(from, to))
                .fetch(HOLIDAY.HOLIDAY_DATE));
        sql.select(ABSENCE.FROM_DAY, ABSENCE.TO_DAY)
                .from(ABSENCE)
                .where(ABSENCE.PERSON_ID.eq(person), ABSENCE.FROM_DAY.le(to), ABSENCE.TO_DAY.ge(from))
                .forEach(away -> away.value1()
                        .datesUntil(away.value2().plusDays(1))
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .forEach(closed::add));
        return closed;
    }
}
