package org.belay.notification;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whom mails reach, where, and in which language. */
@Repository
class ReaderQueries {

    private final DSLContext sql;

    ReaderQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Of these people those whom a mail reaches: not who has left, whose account is closed, or who has no address. */
    List<Reader> of(Collection<PersonId> people) {
        var name = concat(coalesce(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME), inline(" "), PERSON.LAST_NAME);
        return sql.select(PERSON.PERSON_ID, name, address(), ACCOUNT.LANGUAGE, field(ACCOUNT.ACCOUNT_ID.isNotNull()))
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(
                        PERSON.PERSON_ID.in(people),
                        PERSON.STATE.ne(PersonState.LEFT),
                        ACCOUNT.ACCOUNT_ID.isNull().or(ACCOUNT.ENABLED.isTrue()),
                        address().isNotNull())
                .orderBy(PERSON.PERSON_ID)
                .fetch(mapping((person, called, email, language, signsIn) ->
                        new Reader(person, called, email, language(language), signsIn)));
    }

    Optional<Reader> find(PersonId person) {
        return of(List.of(person)).stream().findFirst();
    }

    /** Those whom a mail reaches of the coordinators of a program and their backups. */
    List<Reader> coordinators(ProgramId program) {
        return of(sql.selectDistinct(ACCOUNT.PERSON_ID)
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .where(
                        PROGRAM_ROLE.PROGRAM_ID.eq(program),
                        PROGRAM_ROLE.ROLE.in(ProgramRole.COORDINATOR, ProgramRole.BACKUP))
                .fetch(ACCOUNT.PERSON_ID));
    }

    /** An address that two people share is nobody's until somebody says whose it is. */
    private static Field<String> address() {
        var other = PERSON.as("other");
        var ownAlone = notExists(
                selectOne().from(other).where(other.EMAIL.eq(PERSON.EMAIL), other.PERSON_ID.ne(PERSON.PERSON_ID)));
        return coalesce(ACCOUNT.EMAIL, when(ownAlone, PERSON.EMAIL));
    }

    private static Locale language(@Nullable String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }
}
