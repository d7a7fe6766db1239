package org.belay.security;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import org.belay.organization.PersonState;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People with accounts for tests, and being signed in as one of them. */
public final class TestAccounts {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** Nobody comes in with it: it is the hash of nothing. */
    public static final String PASSWORD_HASH = "test";

    private final DSLContext sql;

    public TestAccounts(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody known to the organization, without an account. */
    public PersonId person(String firstName, String lastName) {
        return sql.insertInto(PERSON)
                .set(PERSON.FIRST_NAME, firstName)
                .set(PERSON.LAST_NAME, lastName)
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, "test")
                .set(PERSON.CREATED_AT, LONG_AGO)
                .set(PERSON.CHANGED_AT, LONG_AGO)
                .returningResult(PERSON.PERSON_ID)
                .fetchSingle()
                .value1();
    }

    public PersonId member(String firstName, String lastName) {
        var person = person(firstName, lastName);
        account(person, false);
        return person;
    }

    /** Gives somebody an account. */
    public void account(PersonId person, boolean administrator) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, person)
                .set(ACCOUNT.EMAIL, "person" + person.value() + "@example.org")
                .set(ACCOUNT.PASSWORD_HASH, PASSWORD_HASH)
                .set(ACCOUNT.ADMINISTRATOR, administrator)
                .set(ACCOUNT.CREATED_AT, LONG_AGO)
                .execute();
    }

    public PersonId administrator(String firstName, String lastName) {
        var person = member(firstName, lastName);
        sql.update(ACCOUNT)
                .set(ACCOUNT.ADMINISTRATOR, true)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .execute();
        return person;
    }

    public PersonId safeguardingContact(String firstName, String lastName) {
        var person = member(firstName, lastName);
        new AccountRepository(sql).setSafeguardingContact(account(person), true);
        return person;
    }

    public PersonId member(String firstName, String lastName, ProgramId program, ProgramRole role) {
        var person = member(firstName, lastName);
        give(person, program, role);
        return person;
    }

    public void give(PersonId person, ProgramId program, ProgramRole role) {
        new AccountRepository(sql).grant(account(person), program, role);
    }

    public void signIn(PersonId person) {
        var principal = new SignedIn(account(person), "", SecretHash.stamp(PASSWORD_HASH));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    private AccountId account(PersonId person) {
        return sql.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }
}
