package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.belay.organization.OrganizationFixture.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.security.TestAccounts;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The way back from the last import of departments, sites, rooms or holidays. */
@BelayTest
@Transactional
class PlaceUndoTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport people;

    @Autowired
    private PlaceImport importing;

    @Autowired
    private PlaceRepository places;

    @Autowired
    private ImportBatches batches;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, people);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private ImportBatchId take(PlaceKind kind, String... lines) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "places", ".csv"), String.join("\n", lines));
        importing.apply(importing.check(
                importing.read(kind, new UploadedFile(file, file.getFileName().toString()), Progress.NONE)));
        return batches.page(0, 1).getFirst().id();
    }

    private ImportUndo undo(ImportBatchId batch) {
        var said = batches.effectOfUndo(batch);
        var done = batches.undo(batch, Progress.NONE);
        assertThat(done).as("what was said before").isEqualTo(said);
        return done;
    }

    private List<Map<PlaceField, String>> all(PlaceKind kind) {
        return places.known(kind).things();
    }

    @Test
    void departmentsAreAsBeforeWithTheirTree() throws IOException {
        take(PlaceKind.DEPARTMENTS, "Department;Parent", "Company;", "Sales;Company", "Stores;");
        var before = all(PlaceKind.DEPARTMENTS);

        var batch = take(
                PlaceKind.DEPARTMENTS,
                "Department;Parent",
                "Region;",
                "Field;Region",
                "Sales;Region",
                "Stores;Company");
        assertThat(all(PlaceKind.DEPARTMENTS)).hasSize(5);

        assertThat(undo(batch)).isEqualTo(new ImportUndo(2, 0, 2, 0, 0));
        assertThat(all(PlaceKind.DEPARTMENTS)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(batches.page(0, 1)).singleElement().satisfies(row -> {
            assertThat(row.undoable()).isFalse();
            assertThat(row.undoneAt()).isNotNull();
        });
        assertThat(sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.import-undone")))
                .isTrue();
    }

    @Test
    void aDepartmentStaysWithSomebodyInItAndSoDoesWhatItIsPartOf() throws IOException {
        var batch = take(PlaceKind.DEPARTMENTS, "Department;Parent", "Region;", "Field;Region", "Lab;Region");
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Field;;;Active;"));

        assertThat(undo(batch)).isEqualTo(new ImportUndo(1, 2, 0, 0, 0));
        assertThat(all(PlaceKind.DEPARTMENTS))
                .extracting(thing -> thing.get(PlaceField.DEPARTMENT))
                .containsExactlyInAnyOrder("Region", "Field");
    }

    /** Else undoing the import of people, which knows whom to put back where, would find no such place. */
    @Test
    void aPlaceThatPeopleMayComeBackToStays() throws IOException {
        var departments = take(PlaceKind.DEPARTMENTS, "Department;Parent", "Field;", "Lab;");
        var sites = take(PlaceKind.SITES, "Site;Country", "Lyon;France", "Oslo;Norway");
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Field;Lyon;;Active;"));
        var moved = given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Sales;Rome;;Active;"));

        assertThat(undo(departments)).isEqualTo(new ImportUndo(1, 1, 0, 0, 0));
        assertThat(undo(sites)).isEqualTo(new ImportUndo(1, 1, 0, 0, 0));
        batches.undo(moved.batch(), Progress.NONE);

        assertThat(sql.select(DEPARTMENT.NAME, SITE.NAME)
                        .from(PERSON)
                        .join(DEPARTMENT)
                        .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                        .where(PERSON.EMPLOYEE_NUMBER.eq("1"))
                        .fetchSingle()
                        .intoList())
                .containsExactly("Field", "Lyon");
    }

    @Test
    void roomsAndHolidaysAreAsBefore() throws IOException {
        take(PlaceKind.SITES, "Site;Country", "Lyon;France");
        take(
                PlaceKind.ROOMS,
                "Site;Room;Seats;Step Free;Bookable From;Bookable To",
                "Lyon;Alps;4;yes;09:00;17:30",
                "Lyon;Rhône;;;;");
        take(PlaceKind.HOLIDAYS, "Site;Date;Name", "Lyon;2027-07-14;Bastille Day");
        var rooms = all(PlaceKind.ROOMS);
        var holidays = all(PlaceKind.HOLIDAYS);

        var changed = take(
                PlaceKind.ROOMS,
                "Site;Room;Seats;Step Free;Bookable From;Bookable To;Active",
                "Lyon;alps;6;no;10:00;16:00;no",
                "Lyon;Rhône;2;;;;",
                "Lyon;Saône;3;;;;");
        var more = take(
                PlaceKind.HOLIDAYS,
                "Site;Date;Name;Type",
                "Lyon;2027-07-14;Bastille Day;Public",
                "Lyon;2027-11-01;Toussaint;Public");

        assertThat(undo(changed)).isEqualTo(new ImportUndo(1, 0, 2, 0, 0));
        assertThat(undo(more)).isEqualTo(new ImportUndo(1, 0, 1, 0, 0));
        assertThat(all(PlaceKind.ROOMS)).containsExactlyInAnyOrderElementsOf(rooms);
        assertThat(all(PlaceKind.HOLIDAYS)).containsExactlyInAnyOrderElementsOf(holidays);
    }

    @Test
    void aSiteStaysWithARoomInIt() throws IOException {
        var batch = take(PlaceKind.SITES, "Site;Country", "Lyon;France", "Oslo;Norway");
        take(PlaceKind.ROOMS, "Site;Room", "Lyon;Alps");

        assertThat(undo(batch)).isEqualTo(new ImportUndo(1, 1, 0, 0, 0));
        assertThat(sql.fetchCount(ROOM)).isEqualTo(1);
    }

    @Test
    void whatIsNotAsTheFileLeftItStays() throws IOException {
        take(PlaceKind.SITES, "Site;Country", "Lyon;France");
        var batch = take(PlaceKind.SITES, "Site;Country", "Lyon;Suisse", "Oslo;Norway");
        sql.update(SITE).set(SITE.TIME_ZONE, "Europe/Paris").execute();

        assertThat(undo(batch)).isEqualTo(new ImportUndo(0, 1, 0, 0, 1));
        assertThat(sql.select(SITE.COUNTRY)
                        .from(SITE)
                        .where(SITE.NAME.eq("Lyon"))
                        .fetchSingle(SITE.COUNTRY))
                .isEqualTo("Suisse");
    }

    @Test
    void eachKindHasItsOwnLastImportAndOneThatChangedNothingIsNone() throws IOException {
        var first = take(PlaceKind.SITES, "Site;Country", "Lyon;France");
        var second = take(PlaceKind.SITES, "Site;Country", "Oslo;Norway");
        take(PlaceKind.DEPARTMENTS, "Department;Parent", "Sales;");
        take(PlaceKind.SITES, "Site;Country", "Oslo;Norway");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> batches.undo(first, Progress.NONE));
        assertThat(batches.undo(second, Progress.NONE).removed()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> batches.undo(second, Progress.NONE));
    }

    @Test
    void whoMayNotImportMayNotUndo() throws IOException {
        var batch = take(PlaceKind.SITES, "Site;Country", "Lyon;France");
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.undo(batch, Progress.NONE));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.effectOfUndo(batch));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> batches.page(0, 1));
    }
}
