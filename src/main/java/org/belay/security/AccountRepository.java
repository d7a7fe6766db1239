package org.belay.security;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ACCOUNT_TOKEN;
import static org.belay.db.Tables.DEPARTMENT_ROLE;
import static org.belay.db.Tables.PROGRAM_ROLE;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belay.shared.DepartmentId;
import org.belay.shared.Email;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private final DSLContext sql;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** In one statement, since every step of everybody begins with it: a row for each role, at least one. */
    Optional<Actor> actor(SignedIn signedIn) {
        var rows = sql.select(
                        ACCOUNT.PERSON_ID,
                        ACCOUNT.ADMINISTRATOR,
                        ACCOUNT.MAY_IMPORT_PEOPLE,
                        ACCOUNT.SAFEGUARDING_CONTACT,
                        ACCOUNT.PASSWORD_HASH,
                        PROGRAM_ROLE.PROGRAM_ID,
                        PROGRAM_ROLE.ROLE,
                        DEPARTMENT_ROLE.DEPARTMENT_ID)
                .from(ACCOUNT)
                .leftJoin(PROGRAM_ROLE)
                .on(PROGRAM_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .leftJoin(DEPARTMENT_ROLE)
                .on(DEPARTMENT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .where(ACCOUNT.ACCOUNT_ID.eq(signedIn.account()), ACCOUNT.ENABLED.isTrue())
                .fetch();
        return rows.stream()
                .findFirst()
                .filter(account -> fits(signedIn, account.value5()))
                .map(account -> actor(signedIn.account(), account, rows));
    }

    /** As whom somebody would be signed in; nothing without an account that is open and has a password. */
    Optional<SignedIn> signedIn(PersonId person) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.EMAIL, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person), ACCOUNT.ENABLED.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> new SignedIn(row.value1(), row.value2(), SecretHash.stamp(row.value3())));
    }

    /** Whether the account is open and its password still the one that the session was opened with. */
    boolean admits(SignedIn signedIn) {
        return sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(signedIn.account()), ACCOUNT.ENABLED.isTrue())
                .fetchOptional(ACCOUNT.PASSWORD_HASH)
                .filter(hash -> fits(signedIn, hash))
                .isPresent();
    }

    private static boolean fits(SignedIn signedIn, @Nullable String passwordHash) {
        return passwordHash != null && SecretHash.stamp(passwordHash).equals(signedIn.stamp());
    }

    private static Actor actor(AccountId id, Record account, Collection<? extends Record> roles) {
        var coordinates = new HashSet<ProgramId>();
        var manages = new HashSet<ProgramId>();
        var departments = new HashSet<DepartmentId>();
        for (var row : roles) {
            var program = row.get(PROGRAM_ROLE.PROGRAM_ID);
            if (program != null) {
                (row.get(PROGRAM_ROLE.ROLE) == ProgramRole.MANAGER ? manages : coordinates).add(program);
            }
            var department = row.get(DEPARTMENT_ROLE.DEPARTMENT_ID);
            if (department != null) {
                departments.add(department);
            }
        }
        return new Actor(
                id,
                account.get(ACCOUNT.PERSON_ID),
                account.get(ACCOUNT.ADMINISTRATOR),
                account.get(ACCOUNT.MAY_IMPORT_PEOPLE),
                account.get(ACCOUNT.SAFEGUARDING_CONTACT),
                coordinates,
                manages,
                departments);
    }

    private Set<DepartmentId> departments(AccountId id) {
        return sql.select(DEPARTMENT_ROLE.DEPARTMENT_ID)
                .from(DEPARTMENT_ROLE)
                .where(DEPARTMENT_ROLE.ACCOUNT_ID.eq(id))
                .fetchSet(DEPARTMENT_ROLE.DEPARTMENT_ID);
    }

    /** The password of an account that has one. */
    Optional<StoredPassword> password(Email email) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.EMAIL, ACCOUNT.PASSWORD_HASH, ACCOUNT.ENABLED)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email.value()), ACCOUNT.PASSWORD_HASH.isNotNull())
                .fetchOptional(mapping(StoredPassword::new));
    }

    Optional<Account> find(AccountId id) {
        return sql.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.PERSON_ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.PASSWORD_HASH.isNotNull(),
                        ACCOUNT.ADMINISTRATOR,
                        ACCOUNT.MAY_IMPORT_PEOPLE,
                        ACCOUNT.SAFEGUARDING_CONTACT,
                        ACCOUNT.ENABLED,
                        ACCOUNT.LANGUAGE,
                        ACCOUNT.COLOR_SCHEME,
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .fetchOptional(mapping(Account::new));
    }

    Account get(AccountId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Account> of(PersonId person) {
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchOptional(ACCOUNT.ACCOUNT_ID)
                .flatMap(this::find);
    }

    Optional<Account> of(Email email) {
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email.value()))
                .fetchOptional(ACCOUNT.ACCOUNT_ID)
                .flatMap(this::find);
    }

    boolean hasAdministrator() {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ADMINISTRATOR.isTrue());
    }

    AccountId create(PersonId person, Email email, Instant now) {
        return sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, person)
                .set(ACCOUNT.EMAIL, email.value())
                .set(ACCOUNT.CREATED_AT, now)
                .returningResult(ACCOUNT.ACCOUNT_ID)
                .fetchSingle()
                .value1();
    }

    void setPassword(AccountId id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Counts the administrators who can sign in, and keeps others from changing that meanwhile. */
    int lockAdministrators() {
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ADMINISTRATOR.isTrue(), ACCOUNT.ENABLED.isTrue(), ACCOUNT.PASSWORD_HASH.isNotNull())
                .forUpdate()
                .fetch()
                .size();
    }

    int setRights(AccountId id, long version, boolean administrator, boolean mayImportPeople, boolean enabled) {
        return sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .set(ACCOUNT.MAY_IMPORT_PEOPLE, mayImportPeople)
                .set(ACCOUNT.ENABLED, enabled)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(id), ACCOUNT.VERSION.eq(version))
                .execute();
    }

    void setSafeguardingContact(AccountId id, boolean contact) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.SAFEGUARDING_CONTACT, contact)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void setLook(AccountId id, @Nullable String language, @Nullable ColorScheme scheme) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .set(ACCOUNT.COLOR_SCHEME, scheme)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void signedIn(AccountId id, Instant now) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }

    void grant(AccountId id, ProgramId program, ProgramRole role) {
        sql.insertInto(PROGRAM_ROLE)
                .set(PROGRAM_ROLE.ACCOUNT_ID, id)
                .set(PROGRAM_ROLE.PROGRAM_ID, program)
                .set(PROGRAM_ROLE.ROLE, role)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void revoke(AccountId id, ProgramId program, ProgramRole role) {
        sql.deleteFrom(PROGRAM_ROLE)
                .where(PROGRAM_ROLE.ACCOUNT_ID.eq(id), PROGRAM_ROLE.PROGRAM_ID.eq(program), PROGRAM_ROLE.ROLE.eq(role))
                .execute();
    }

    void grant(AccountId id, DepartmentId department, DepartmentRole role) {
        sql.insertInto(DEPARTMENT_ROLE)
                .set(DEPARTMENT_ROLE.ACCOUNT_ID, id)
                .set(DEPARTMENT_ROLE.DEPARTMENT_ID, department)
                .set(DEPARTMENT_ROLE.ROLE, role)
                .onDuplicateKeyIgnore()
                .execute();
    }

    void revoke(AccountId id, DepartmentId department, DepartmentRole role) {
        sql.deleteFrom(DEPARTMENT_ROLE)
                .where(
                        DEPARTMENT_ROLE.ACCOUNT_ID.eq(id),
                        DEPARTMENT_ROLE.DEPARTMENT_ID.eq(department),
                        DEPARTMENT_ROLE.ROLE.eq(role))
                .execute();
    }

    Roles roles(AccountId id) {
        var programs = sql.select(PROGRAM_ROLE.PROGRAM_ID, PROGRAM_ROLE.ROLE)
                .from(PROGRAM_ROLE)
                .where(PROGRAM_ROLE.ACCOUNT_ID.eq(id))
                .orderBy(PROGRAM_ROLE.PROGRAM_ID, PROGRAM_ROLE.ROLE)
                .fetch(mapping(Roles.InProgram::new));
        return new Roles(programs, List.copyOf(departments(id)));
    }

    List<ProgramTeamMember> team(ProgramId program, EnumSet<ProgramRole> roles) {
        return sql.select(ACCOUNT.PERSON_ID, PROGRAM_ROLE.ROLE)
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .where(PROGRAM_ROLE.PROGRAM_ID.eq(program), PROGRAM_ROLE.ROLE.in(roles))
                .orderBy(PROGRAM_ROLE.ROLE, ACCOUNT.PERSON_ID)
                .fetch(mapping(ProgramTeamMember::new));
    }

    /** Somebody who can sign in and coordinates the program, other than this one. */
    boolean hasCoordinatorBeside(ProgramId program, AccountId leaving) {
        return sql.fetchExists(sql.selectOne()
                .from(PROGRAM_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_ROLE.ACCOUNT_ID))
                .where(
                        PROGRAM_ROLE.PROGRAM_ID.eq(program),
                        PROGRAM_ROLE.ROLE.eq(ProgramRole.COORDINATOR),
                        PROGRAM_ROLE.ACCOUNT_ID.ne(leaving),
                        ACCOUNT.ENABLED.isTrue(),
                        ACCOUNT.PASSWORD_HASH.isNotNull()));
    }

    void addToken(AccountId account, TokenPurpose purpose, byte[] hash, Instant now, Instant expires) {
        sql.insertInto(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.ACCOUNT_ID, account)
                .set(ACCOUNT_TOKEN.PURPOSE, purpose)
                .set(ACCOUNT_TOKEN.TOKEN_HASH, hash)
                .set(ACCOUNT_TOKEN.CREATED_AT, now)
                .set(ACCOUNT_TOKEN.EXPIRES_AT, expires)
                .execute();
    }

    /** The account that a link opens, if the link is known, unused and not expired. */
    Optional<AccountId> accountOf(byte[] tokenHash, TokenPurpose purpose, Instant now) {
        return sql.select(ACCOUNT_TOKEN.ACCOUNT_ID)
                .from(ACCOUNT_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ACCOUNT_TOKEN.ACCOUNT_ID), ACCOUNT.ENABLED.isTrue())
                .where(
                        ACCOUNT_TOKEN.TOKEN_HASH.eq(tokenHash),
                        ACCOUNT_TOKEN.PURPOSE.eq(purpose),
                        ACCOUNT_TOKEN.USED_AT.isNull(),
                        ACCOUNT_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(ACCOUNT_TOKEN.ACCOUNT_ID);
    }

    /**
     * Uses a link up, and with it all others of that account: a link works once.
     *
     * @return how many were still unused; 0 when somebody else was faster
     */
    int useTokens(AccountId account, Instant now) {
        return sql.update(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.USED_AT, now)
                .where(ACCOUNT_TOKEN.ACCOUNT_ID.eq(account), ACCOUNT_TOKEN.USED_AT.isNull())
                .execute();
    }
}
