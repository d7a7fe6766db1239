package org.belay.demo;

import static org.belay.db.Tables.PERSON;

import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class DemoQueries {

    private final DSLContext sql;

    DemoQueries(DSLContext sql) {
        this.sql = sql;
    }

    PersonId person(Email email) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .where(PERSON.EMAIL.eq(email.value()))
                .fetchSingle()
                .value1();
    }
}
