package org.belay.enrollment;

import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.belay.organization.PersonState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whom the words of a form can mean. */
@Repository
class DirectoryQueries {

    private final DSLContext sql;

    DirectoryQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<Directory.Person> people() {
        return sql.select(
                        PERSON.PERSON_ID,
                        PERSON.EMPLOYEE_NUMBER,
                        PartQueries.name(PERSON),
                        concat(PERSON.FIRST_NAME, inline(" "), PERSON.LAST_NAME),
                        PERSON.EMAIL,
                        PERSON.LINE_MANAGER_ID,
                        PartQueries.zone(coalesce(PERSON.TIME_ZONE, SITE.TIME_ZONE)),
                        field(PERSON.STATE.eq(PersonState.LEFT)))
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .orderBy(PERSON.PERSON_ID)
                .fetch(mapping(Directory.Person::new));
    }

    /** The zone in which the organization's forms give their times. */
    ZoneId organizationZone() {
        return sql.select(ORGANIZATION.TIME_ZONE)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.TIME_ZONE)
                .<ZoneId>map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
