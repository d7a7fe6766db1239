package org.belay.organization;

import static org.belay.db.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** People whose last day is over. */
@Repository
class LastDayRepository {

    private final DSLContext sql;

    LastDayRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<PersonId> over(LocalDate today) {
        return sql.select(PERSON.PERSON_ID).from(PERSON).where(isOver(today)).fetchSet(PERSON.PERSON_ID);
    }

    /** Of some for whom it was over, those for whom it still is, by name, locked until the transaction ends. */
    Map<PersonId, String> lockOver(Collection<PersonId> some, LocalDate today) {
        return sql.select(PERSON.PERSON_ID, PersonQueries.name(PERSON))
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(some), isOver(today))
                .orderBy(PERSON.PERSON_ID)
                .forUpdate()
                .fetchMap(PERSON.PERSON_ID, PersonQueries.name(PERSON));
    }

    private static Condition isOver(LocalDate today) {
        return PERSON.LAST_DAY.lt(today).and(PERSON.STATE.ne(PersonState.LEFT));
    }

    void leave(Collection<PersonId> people, Instant now) {
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .set(PERSON.CHANGED_AT, now)
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.PERSON_ID.in(people))
                .execute();
    }
}
