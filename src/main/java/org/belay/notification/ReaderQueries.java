package org.belay.notification;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PERSON_LANGUAGE;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
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
import org.belay.shared.Texts;
import org.belay.shared.database.FullName;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
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
        var name = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);
        return sql.select(PERSON.PERSON_ID, name, address(), language(), field(ACCOUNT.ACCOUNT_ID.isNotNull()))
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(
                        PERSON.PERSON_ID.in(people),
                        PERSON.STATE.ne(PersonState.LEFT),
                        ACCOUNT.ACCOUNT_ID.isNull().or(ACCOUNT.ENABLED.isTrue()),
                        address().isNotNull())
                .orderBy(PERSON.PERSON_ID)
                .fetch(mapping(Reader::new));
    }

    /** In which somebody is written to, whether a mail reaches them now or not. */
    Locale languageOf(PersonId person) {
        return sql.select(language())
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(PERSON.PERSON_ID.eq(person))
                .fetchOptional(Record1::value1)
                .orElse(Locale.ENGLISH);
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

    List<Reader> administrators() {
        return of(sql.select(ACCOUNT.PERSON_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ADMINISTRATOR.isTrue())
                .fetch(ACCOUNT.PERSON_ID));
    }

    /** An address that two people share is nobody's until somebody says whose it is. */
    private static Field<String> address() {
        var other = PERSON.as("other");
        var ownAlone = notExists(
                selectOne().from(other).where(other.EMAIL.eq(PERSON.EMAIL), other.PERSON_ID.ne(PERSON.PERSON_ID)));
        return coalesce(ACCOUNT.EMAIL, when(ownAlone, PERSON.EMAIL));
    }

    private static SelectField<Locale> language() {
        var spoken = multiset(select(PERSON_LANGUAGE.LANGUAGE)
                        .from(PERSON_LANGUAGE)
                        .where(PERSON_LANGUAGE.PERSON_ID.eq(PERSON.PERSON_ID)))
                .convertFrom(rows -> rows.map(Record1::value1));
        return row(ACCOUNT.LANGUAGE, spoken, field(select(ORGANIZATION.LANGUAGE).from(ORGANIZATION)))
                .mapping(ReaderQueries::language);
    }

    /**
     * The one chosen for the account. Before somebody has chosen, one that HR says they speak, the organization's own where it
     * is among several; else the organization's own.
     */
    private static Locale language(@Nullable String chosen, List<String> spoken, @Nullable String ofOrganization) {
        if (chosen != null) {
            return Locale.forLanguageTag(chosen);
        }
        var own = Texts.language(ofOrganization == null ? Locale.ENGLISH : Locale.forLanguageTag(ofOrganization));
        var known = Texts.LANGUAGES.stream()
                .filter(language ->
                        spoken.stream().anyMatch(code -> language.getLanguage().equals(code)))
                .toList();
        return known.isEmpty() || known.contains(own) ? own : known.getFirst();
    }
}
