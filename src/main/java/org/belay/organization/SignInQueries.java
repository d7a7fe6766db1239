package org.belay.organization;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.DEPARTMENT_ROLE;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.belay.db.Tables.SITE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.security.AccountDirectory.DepartmentName;
import org.belay.security.AccountFilter;
import org.belay.security.AccountOrder;
import org.belay.security.AccountRole;
import org.belay.security.AccountRow;
import org.belay.security.AccountState;
import org.belay.security.People.Identity;
import org.belay.security.ProgramRole;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the pages of sign-in read of people, beside their accounts. */
@Repository
class SignInQueries {

    private static final Field<String> NAME = FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME);

    private static final Field<AccountState> STATE = when(
                    ACCOUNT.ACCOUNT_ID.isNull(), inline(AccountState.NOT_INVITED.name()))
            .when(ACCOUNT.ENABLED.isFalse(), inline(AccountState.DISABLED.name()))
            .when(ACCOUNT.PASSWORD_HASH.isNull(), inline(AccountState.INVITED.name()))
            .otherwise(inline(AccountState.ACTIVE.name()))
            .convert(AccountState.class, AccountState::valueOf, AccountState::name);

    private static final Condition COORDINATES = PROGRAM_ROLE.ROLE.ne(ProgramRole.MANAGER);
    private static final Condition MANAGES = PROGRAM_ROLE.ROLE.eq(ProgramRole.MANAGER);

    private final DSLContext sql;

    SignInQueries(DSLContext sql) {
        this.sql = sql;
    }

    List<AccountRow> page(AccountFilter filter, AccountOrder order, boolean descending, int offset, int limit) {
        return sql.select(
                        PERSON.PERSON_ID,
                        NAME,
                        coalesce(ACCOUNT.EMAIL, PERSON.EMAIL),
                        STATE,
                        coalesce(ACCOUNT.ADMINISTRATOR, inline(false)),
                        coalesce(ACCOUNT.MAY_IMPORT_PEOPLE, inline(false)),
                        coalesce(ACCOUNT.SAFEGUARDING_CONTACT, inline(false)),
                        programs(COORDINATES),
                        programs(MANAGES),
                        departmentCount(),
                        ACCOUNT.LAST_SIGN_IN_AT)
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(matches(filter))
                .orderBy(sorted(order, descending))
                .limit(offset, limit)
                .fetch(mapping(AccountRow::new));
    }

    int count(AccountFilter filter) {
        return sql.fetchCount(selectOne()
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(matches(filter)));
    }

    List<PersonId> invitable(AccountFilter filter) {
        return sql.select(PERSON.PERSON_ID)
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(isInvitable(filter))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .fetch(PERSON.PERSON_ID);
    }

    int countInvitable(AccountFilter filter) {
        return sql.fetchCount(selectOne()
                .from(PERSON)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.PERSON_ID.eq(PERSON.PERSON_ID))
                .where(isInvitable(filter)));
    }

    private static Condition isInvitable(AccountFilter filter) {
        return matches(filter)
                .and(PERSON.STATE.ne(PersonState.LEFT))
                .and(STATE.in(AccountState.NOT_INVITED, AccountState.INVITED));
    }

    private static Field<Integer> programs(Condition which) {
        return field(select(countDistinct(PROGRAM_ROLE.PROGRAM_ID))
                .from(PROGRAM_ROLE)
                .where(PROGRAM_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID), which));
    }

    private static Field<Integer> departmentCount() {
        return field(select(countDistinct(DEPARTMENT_ROLE.DEPARTMENT_ID))
                .from(DEPARTMENT_ROLE)
                .where(DEPARTMENT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID)));
    }

    /** Who has left stands in the list only with an account, which then should be closed. */
    private static Condition matches(AccountFilter filter) {
        var here = PERSON.STATE.ne(PersonState.LEFT).or(ACCOUNT.ACCOUNT_ID.isNotNull());
        var text = filter.text().isBlank()
                ? noCondition()
                : NAME.containsIgnoreCase(filter.text().strip())
                        .or(coalesce(ACCOUNT.EMAIL, PERSON.EMAIL)
                                .containsIgnoreCase(filter.text().strip()));
        return here.and(text)
                .and(filter.state() == null ? noCondition() : STATE.eq(filter.state()))
                .and(filter.role() == null ? noCondition() : has(filter.role()));
    }

    private static Condition has(AccountRole role) {
        return switch (role) {
            case ADMINISTRATOR -> ACCOUNT.ADMINISTRATOR.isTrue();
            case PEOPLE_IMPORTER -> ACCOUNT.MAY_IMPORT_PEOPLE.isTrue();
            case SAFEGUARDING_CONTACT -> ACCOUNT.SAFEGUARDING_CONTACT.isTrue();
            case COORDINATOR -> exists(programRole(COORDINATES));
            case MANAGER ->
                exists(programRole(MANAGES))
                        .or(exists(selectOne()
                                .from(DEPARTMENT_ROLE)
                                .where(DEPARTMENT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))));
        };
    }

    private static Select<?> programRole(Condition which) {
        return selectOne().from(PROGRAM_ROLE).where(PROGRAM_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID), which);
    }

    private static List<SortField<?>> sorted(AccountOrder order, boolean descending) {
        List<Field<?>> by = switch (order) {
            case NAME -> List.of(PERSON.LAST_NAME, PERSON.FIRST_NAME);
            case EMAIL -> List.of(coalesce(ACCOUNT.EMAIL, PERSON.EMAIL));
            case LAST_SIGN_IN -> List.of(ACCOUNT.LAST_SIGN_IN_AT);
        };
        var sorted = new ArrayList<SortField<?>>();
        by.forEach(f -> sorted.add(descending ? f.desc() : f.asc()));
        sorted.add(PERSON.PERSON_ID.asc());
        return sorted;
    }

    List<DepartmentName> departments() {
        return sql.select(DEPARTMENT.DEPARTMENT_ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.NAME, DEPARTMENT.DEPARTMENT_ID)
                .fetch(mapping(DepartmentName::new));
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return sql.select(PERSON.PERSON_ID, NAME)
                .from(PERSON)
                .where(PERSON.PERSON_ID.in(people))
                .fetchMap(PERSON.PERSON_ID, NAME);
    }

    /** Of those of whom any is known. */
    Map<PersonId, String> zones(Collection<PersonId> people) {
        var ofOrganization = field(select(ORGANIZATION.TIME_ZONE).from(ORGANIZATION));
        var zone = coalesce(PERSON.TIME_ZONE, SITE.TIME_ZONE, ofOrganization);
        return sql.select(PERSON.PERSON_ID, zone)
                .from(PERSON)
                .leftJoin(SITE)
                .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                .where(PERSON.PERSON_ID.in(people), zone.isNotNull())
                .fetchMap(PERSON.PERSON_ID, zone);
    }

    List<Identity> search(String part, int offset, int limit) {
        return sql.select(PERSON.PERSON_ID, NAME, PERSON.EMAIL, PERSON.STATE)
                .from(PERSON)
                .where(part.isBlank() ? noCondition() : NAME.containsIgnoreCase(part.strip()))
                .orderBy(PERSON.LAST_NAME, PERSON.FIRST_NAME, PERSON.PERSON_ID)
                .limit(offset, limit)
                .fetch(row -> new Identity(
                        row.value1(), row.value2(), email(row.value3()), row.value4() == PersonState.LEFT));
    }

    private static @Nullable Email email(@Nullable String text) {
        return text == null ? null : Email.parse(text).orElse(null);
    }
}
