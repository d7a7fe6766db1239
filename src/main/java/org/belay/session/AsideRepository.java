package org.belay.session;

import static org.belay.db.Tables.WAITING_ASIDE;

import java.time.Instant;
import java.util.Set;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What people have put aside of what waits for them. */
@Repository
class AsideRepository {

    private final DSLContext sql;

    AsideRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<String> of(PersonId person, Instant now) {
        return sql.select(WAITING_ASIDE.ITEM)
                .from(WAITING_ASIDE)
                .where(WAITING_ASIDE.PERSON_ID.eq(person))
                .and(WAITING_ASIDE.UNTIL_AT.isNull().or(WAITING_ASIDE.UNTIL_AT.gt(now)))
                .fetchSet(WAITING_ASIDE.ITEM);
    }

    void put(PersonId person, String item, @Nullable Instant until) {
        sql.insertInto(WAITING_ASIDE)
                .set(WAITING_ASIDE.PERSON_ID, person)
                .set(WAITING_ASIDE.ITEM, item)
                .set(WAITING_ASIDE.UNTIL_AT, until)
                .onDuplicateKeyUpdate()
                .set(WAITING_ASIDE.UNTIL_AT, until)
                .execute();
    }

    void remove(PersonId person, String item) {
        sql.deleteFrom(WAITING_ASIDE)
                .where(WAITING_ASIDE.PERSON_ID.eq(person), WAITING_ASIDE.ITEM.eq(item))
                .execute();
    }

    void removeAll(PersonId person) {
        sql.deleteFrom(WAITING_ASIDE).where(WAITING_ASIDE.PERSON_ID.eq(person)).execute();
    }
}
