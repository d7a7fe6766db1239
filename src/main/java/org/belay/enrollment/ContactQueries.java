package org.belay.enrollment;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;

import java.util.List;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.database.FullName;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads who coordinates a cohort. */
@Repository
class ContactQueries {

    private final DSLContext sql;

    ContactQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Those who coordinate its program and can sign in, by name; no backups. */
    List<Contact> coordinators(CohortId cohort) {
        return sql.select(FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME), ACCOUNT.EMAIL)
                .from(COHORT)
                .join(PROGRAM_ROLE)
                .on(PROGRAM_ROLE.PROGRAM_ID.eq(COHORT.PROGRAM_ID), PROGRAM_ROLE.ROLE.eq(ProgramRole.COORDINATOR))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID), ACCOUNT.ENABLED.isTrue())
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(ACCOUNT.PERSON_ID))
                .where(COHORT.COHORT_ID.eq(cohort), PERSON.STATE.ne(PersonState.LEFT))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(mapping(Contact::new));
    }
}
