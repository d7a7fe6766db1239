package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.IMPORT_BATCH_PERSON;
import static org.belay.db.Tables.PERSON;
import static org.belay.organization.OrganizationFixture.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.belay.BelayTest;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The way back from the last import of people. */
@BelayTest
@Transactional
class ImportUndoTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private ImportBatches batches;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private ImportRepository people;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, importing);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private KnownPerson known(String number) {
        return Objects.requireNonNull(people.everybody().byNumber().get(number));
    }

    private ImportUndo undo(ImportResult taken) {
        return batches.undo(taken.batch(), Progress.NONE);
    }

    @Test
    void everythingIsAsBefore() throws IOException {
        given.take(csv(
                folder,
                "1;Ann;Ray;ann@x.example.org;Stores;Lyon;;Active;",
                "2;Bo;Ny;bo@x.example.org;Stores;Lyon;1;Active;",
                "3;Cy;Oh;cy@x.example.org;Stores;Lyon;1;Active;"));
        var before =
                List.of(known("1").profile(), known("2").profile(), known("3").profile());

        var taken = given.take(csv(
                folder,
                "2;Bo;Ray;bo.ray@x.example.org;Sales;Oslo;4;On leave;",
                "3;Cy;Oh;cy@x.example.org;Stores;Lyon;1;Left;",
                "4;Di;Pa;di@x.example.org;Sales;Oslo;1;Active;"));
        assertThat(batches.effectOfUndo(taken.batch())).isEqualTo(new ImportUndo(1, 0, 1, 1, 0));

        assertThat(undo(taken)).isEqualTo(new ImportUndo(1, 0, 1, 1, 0));

        assertThat(List.of(
                        known("1").profile(), known("2").profile(), known("3").profile()))
                .isEqualTo(before);
        assertThat(people.everybody().byNumber()).doesNotContainKey("4");
        assertThat(batches.page(0, 1)).singleElement().satisfies(row -> {
            assertThat(row.undoable()).isFalse();
            assertThat(row.undoneBy()).isEqualTo("Robin Vale");
        });
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.import-undone")))
                .isTrue();
    }

    @Test
    void theWayBackStandsBesideWhatWasApplied() throws IOException {
        var taken = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));
        assertThat(batches.row(taken.batch()).undoable()).isTrue();

        var again = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));
        assertThat(batches.row(again.batch()).undoable()).isFalse();

        given.signInMember();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.row(taken.batch()));
    }

    @Test
    void whomSomethingNamesStaysAndLosesALineManagerWhoGoes() throws IOException {
        var taken = given.take(csv(
                folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;", "2;Bo;Ny;bo@x.example.org;Stores;;1;Active;"));
        given.signIn(known("2").id(), "bo@x.example.org", true);

        assertThat(undo(taken)).isEqualTo(new ImportUndo(1, 1, 0, 0, 0));

        assertThat(known("2").lineManager()).isNull();
        assertThat(known("2").profile().text(PersonField.LINE_MANAGER)).isEqualTo("1");
    }

    @Test
    void whoWasEditedSinceStaysAsTheyAre() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));
        var taken = given.take(csv(
                folder, "1;Ann;Ray;ann@x.example.org;Sales;;;Active;", "2;Bo;Ny;bo@x.example.org;Stores;;;Active;"));
        directory.correctEmail(known("1").id(), known("1").version(), "ray@x.example.org");
        directory.correctEmail(known("2").id(), known("2").version(), "ny@x.example.org");

        assertThat(undo(taken)).isEqualTo(new ImportUndo(0, 1, 0, 0, 1));

        assertThat(known("1").profile().text(PersonField.DEPARTMENT)).isEqualTo("Sales");
        assertThat(known("2").profile().text(PersonField.EMAIL)).isEqualTo("ny@x.example.org");
    }

    @Test
    void onlyTheLastImportThatChangedSomethingCanBeUndoneAndOnce() throws IOException {
        var first = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));
        var second = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Sales;;;Active;"));
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Sales;;;Active;"));

        assertThat(batches.page(0, 3)).extracting(ImportRow::undoable).containsExactly(false, true, false);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> undo(first));
        undo(second);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> undo(second));
        assertThat(known("1").profile().text(PersonField.DEPARTMENT)).isEqualTo("Stores");
    }

    @Test
    void anUndoneImportCanBeTakenAgain() throws IOException {
        var file = csv(
                folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;", "2;Bo;Ny;bo@x.example.org;Stores;;1;Active;");
        undo(given.take(file));

        assertThat(given.take(file).added()).isEqualTo(2);
        assertThat(known("2").lineManager()).isEqualTo(known("1").id());
    }

    @Test
    void departmentsAndSitesThatCameWithPeopleGoWithThem() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;Lyon;;Active;"));
        var taken = given.take(csv(
                folder,
                "2;Bo;Ny;bo@x.example.org;Sales;Oslo;;Active;",
                "3;Cy;Oh;cy@x.example.org;Kitchen;Bergen;;Active;"));
        given.signIn(known("3").id(), "cy@x.example.org", true);

        undo(taken);

        assertThat(people.everybody().departments())
                .contains("Stores", "Kitchen")
                .doesNotContain("Sales");
        assertThat(people.everybody().sites()).containsKeys("Lyon", "Bergen").doesNotContainKey("Oslo");
    }

    @Test
    void aSiteLosesTheZoneThatCameWithPeople() throws IOException {
        given.take(zones("1;Ann;Ray;ann@x.example.org;Lyon;"));
        var taken = given.take(zones("2;Bo;Ny;bo@x.example.org;Lyon;Europe/Paris"));
        assertThat(people.everybody().sites()).containsEntry("Lyon", "Europe/Paris");

        undo(taken);

        assertThat(people.everybody().sites()).containsEntry("Lyon", null);
    }

    private Path zones(String row) throws IOException {
        var file = Files.createTempFile(folder, "zones", ".csv");
        return Files.writeString(file, "Employee ID;First Name;Last Name;Work Email;Site;Time Zone\n" + row + "\n");
    }

    @Test
    void whoMayNotImportFindsNothing() throws IOException {
        var taken = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.page(0, 10));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.effectOfUndo(taken.batch()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo(taken));
    }

    /** A column that people get and the memory of an import does not would be lost by undoing. */
    @Test
    void everyColumnOfAPersonIsRemembered() {
        assertThat(Arrays.stream(PERSON.fields()).map(Field::getName))
                .filteredOn(name -> !List.of("created_at", "changed_at").contains(name))
                .isSubsetOf(Arrays.stream(IMPORT_BATCH_PERSON.fields())
                        .map(Field::getName)
                        .toList());
    }
}
