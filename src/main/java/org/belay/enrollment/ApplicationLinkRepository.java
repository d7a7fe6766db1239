package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_LINK;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belay.organization.PersonState;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Public addresses of cohorts. */
@Repository
class ApplicationLinkRepository {

    private final DSLContext sql;

    ApplicationLinkRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<CohortId> cohort(String code) {
        return sql.select(APPLICATION_LINK.COHORT_ID)
                .from(APPLICATION_LINK)
                .where(APPLICATION_LINK.CODE.eq(code))
                .fetchOptional(APPLICATION_LINK.COHORT_ID);
    }

    Optional<String> code(CohortId cohort) {
        return sql.select(APPLICATION_LINK.CODE)
                .from(APPLICATION_LINK)
                .where(APPLICATION_LINK.COHORT_ID.eq(cohort))
                .fetchOptional(APPLICATION_LINK.CODE);
    }

    /** Leaves an address alone that somebody else made a moment ago. */
    void add(CohortId cohort, String code, Instant now) {
        sql.insertInto(APPLICATION_LINK)
                .set(APPLICATION_LINK.COHORT_ID, cohort)
                .set(APPLICATION_LINK.CODE, code)
                .set(APPLICATION_LINK.CREATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** In place of the one there is, which leads nowhere afterwards. */
    void replace(CohortId cohort, String code, Instant now) {
        sql.deleteFrom(APPLICATION_LINK)
                .where(APPLICATION_LINK.COHORT_ID.eq(cohort))
                .execute();
        add(cohort, code, now);
    }

    /** People who have not left, by a part of their name or e-mail. */
    List<NamedPerson> search(String part, int offset, int limit) {
        var name = PartQueries.name(PERSON);
        return sql.select(PERSON.PERSON_ID, name)
                .from(PERSON)
                .where(
                        PERSON.STATE.ne(PersonState.LEFT),
                        name.containsIgnoreCase(part.strip()).or(PERSON.EMAIL.containsIgnoreCase(part.strip())))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(NamedPerson::new));
    }
}
