package org.belay.organization;

import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.belay.security.People.Identity;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationRepository {

    static final long THE_ONE = 1;

    private final DSLContext sql;

    OrganizationRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<String> name() {
        return sql.select(ORGANIZATION.NAME).from(ORGANIZATION).fetchOptional(ORGANIZATION.NAME);
    }

    /** UTC before the organization was set up. */
    ZoneId zone() {
        return sql.select(ORGANIZATION.TIME_ZONE)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.TIME_ZONE)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    void nameIt(String name, String timeZone) {
        sql.insertInto(ORGANIZATION)
                .set(ORGANIZATION.ORGANIZATION_ID, THE_ONE)
                .set(ORGANIZATION.NAME, name)
                .set(ORGANIZATION.TIME_ZONE, timeZone)
                .set(ORGANIZATION.LANGUAGE, "en")
                .onDuplicateKeyUpdate()
                .set(ORGANIZATION.NAME, name)
                .execute();
    }

    OrganizationDetails details() {
        return sql.select(ORGANIZATION.NAME, ORGANIZATION.TIME_ZONE, ORGANIZATION.LANGUAGE, ORGANIZATION.VERSION)
                .from(ORGANIZATION)
                .fetchSingle(mapping((name, zone, language, version) ->
                        new OrganizationDetails(name, ZoneId.of(zone), Locale.forLanguageTag(language), version)));
    }

    int change(OrganizationDetails changed) {
        return sql.update(ORGANIZATION)
                .set(ORGANIZATION.NAME, changed.name())
                .set(ORGANIZATION.TIME_ZONE, changed.zone().getId())
                .set(ORGANIZATION.LANGUAGE, changed.language().toLanguageTag())
                .set(ORGANIZATION.VERSION, changed.version() + 1)
                .where(ORGANIZATION.ORGANIZATION_ID.eq(THE_ONE), ORGANIZATION.VERSION.eq(changed.version()))
                .execute();
    }

    /** The e-mail is given only when nobody else has the same one. */
    Optional<Identity> identity(PersonId id) {
        var other = PERSON.as("other");
        var shared = selectOne().from(other).where(other.EMAIL.eq(PERSON.EMAIL), other.PERSON_ID.ne(PERSON.PERSON_ID));
        return sql.select(
                        PERSON.PERSON_ID,
                        FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME),
                        when(exists(shared), inline((String) null)).otherwise(PERSON.EMAIL),
                        PERSON.STATE)
                .from(PERSON)
                .where(PERSON.PERSON_ID.eq(id))
                .fetchOptional(row -> new Identity(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : Email.parse(row.value3()).orElse(null),
                        row.value4() == PersonState.LEFT));
    }

    PersonId addByHand(String firstName, String lastName, Email email, String source, Instant now) {
        return sql.insertInto(PERSON)
                .set(PERSON.FIRST_NAME, firstName)
                .set(PERSON.LAST_NAME, lastName)
                .set(PERSON.EMAIL, email.value())
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, source)
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.CHANGED_AT, now)
                .returningResult(PERSON.PERSON_ID)
                .fetchSingle()
                .value1();
    }
}
