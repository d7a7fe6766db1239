package org.belay.organization;

import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.PERSON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.jooq.DSLContext;

/** Signs people in and takes files through the import. */
final class OrganizationFixture {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final DSLContext sql;
    private final TestAccounts accounts;
    private final PeopleImport importing;

    OrganizationFixture(DSLContext sql, PeopleImport importing) {
        this.sql = sql;
        this.accounts = new TestAccounts(sql);
        this.importing = importing;
    }

    PersonId signInImporter() {
        return signIn("importer@belay.example.org", true);
    }

    PersonId signInMember() {
        return signIn("member@belay.example.org", false);
    }

    private PersonId signIn(String email, boolean mayImport) {
        var person = person(email);
        signIn(person, email, mayImport);
        return person;
    }

    PersonId person(String email) {
        return sql.insertInto(PERSON)
                .set(PERSON.FIRST_NAME, "Robin")
                .set(PERSON.LAST_NAME, "Vale")
                .set(PERSON.EMAIL, email)
                .set(PERSON.STATE, PersonState.ACTIVE)
                .set(PERSON.SOURCE, "test")
                .set(PERSON.CREATED_AT, LONG_AGO)
                .set(PERSON.CHANGED_AT, LONG_AGO)
                .returningResult(PERSON.PERSON_ID)
                .fetchSingle()
                .value1();
    }

    void signIn(PersonId person, String email, boolean mayImport) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.PERSON_ID, person)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.PASSWORD_HASH, TestAccounts.PASSWORD_HASH)
                .set(ACCOUNT.MAY_IMPORT_PEOPLE, mayImport)
                .set(ACCOUNT.CREATED_AT, LONG_AGO)
                .execute();
        accounts.signIn(person);
    }

    ImportPlan check(Path file, boolean complete) {
        var opened = importing.open(file, file.getFileName().toString());
        return importing.check(opened, new ImportPeople("HR", complete), Progress.NONE);
    }

    ImportPlan check(Path file) {
        return check(file, false);
    }

    ImportResult take(Path file) {
        return importing.apply(check(file), false, Progress.NONE);
    }

    static Path data(String name) {
        return Path.of("src/test/resources/data", name);
    }

    /** A file with the columns that small cases need. */
    static Path csv(Path folder, String... rows) throws IOException {
        var file = Files.createTempFile(folder, "people", ".csv");
        var lines = new java.util.ArrayList<>(
                List.of("Employee ID;First Name;Last Name;Work Email;Department;Site;Manager ID;Status;Last Modified"));
        lines.addAll(List.of(rows));
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }
}
