package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.HOLIDAY;
import static org.belay.db.Tables.ROOM;
import static org.belay.db.Tables.SITE;
import static org.belay.organization.PlacePlan.Reason.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
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

/** Departments, sites, rooms and holidays come in from files. */
@BelayTest
@Transactional
class PlaceImportTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport people;

    @Autowired
    private PlaceImport importing;

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

    private PlacePlan check(PlaceKind kind, Path file) {
        return importing.check(
                importing.read(kind, new UploadedFile(file, file.getFileName().toString()), Progress.NONE));
    }

    private PlacePlan check(PlaceKind kind, String... lines) throws IOException {
        return check(kind, Files.writeString(Files.createTempFile(folder, "places", ".csv"), String.join("\n", lines)));
    }

    private PlacePlan take(PlaceKind kind, String... lines) throws IOException {
        var plan = check(kind, lines);
        importing.apply(plan);
        return plan;
    }

    private void sites(String... names) {
        for (var name : names) {
            sql.insertInto(SITE).set(SITE.NAME, name).onDuplicateKeyIgnore().execute();
        }
    }

    @Test
    void roomsAndHolidaysOfTheSampleComeInAndAreKnownTheNextTime() {
        given.take(OrganizationFixture.data("roster-hr-export.xlsx"));
        for (var file : Map.of(PlaceKind.ROOMS, "rooms.csv", PlaceKind.HOLIDAYS, "holidays.csv")
                .entrySet()) {
            var plan = check(file.getKey(), OrganizationFixture.data(file.getValue()));
            assertThat(plan.rejected()).isEmpty();
            importing.apply(plan);
            assertThat(check(file.getKey(), OrganizationFixture.data(file.getValue()))
                            .changes())
                    .isEmpty();
        }

        assertThat(sql.fetchCount(ROOM)).isEqualTo(52);
        assertThat(sql.fetchCount(HOLIDAY)).isEqualTo(705);
        var linden = sql.selectFrom(ROOM).where(ROOM.ROOM_CODE.eq("R-001")).fetchSingle();
        assertThat(linden.getName() + linden.getCapacity() + linden.getStepFree() + linden.getBookableTo())
                .isEqualTo("Linden4false18:00");
        assertThat(batches.page(0, 2))
                .extracting(row -> row.batch().kind())
                .containsExactlyInAnyOrder(ImportKind.ROOMS, ImportKind.HOLIDAYS);
    }

    @Test
    void departmentsFormATreeWhateverTheirOrder() throws IOException {
        take(PlaceKind.DEPARTMENTS, "Abteilung;Übergeordnete Abteilung", "Team A;Vertrieb", "Vertrieb;");

        var parent = DEPARTMENT.as("parent");
        assertThat(sql.select(parent.NAME)
                        .from(DEPARTMENT)
                        .join(parent)
                        .on(parent.DEPARTMENT_ID.eq(DEPARTMENT.PARENT_DEPARTMENT_ID))
                        .where(DEPARTMENT.NAME.eq("Team A"))
                        .fetchSingle()
                        .value1())
                .isEqualTo("Vertrieb");
    }

    @Test
    void noDepartmentIsPartOfItselfInTheEnd() throws IOException {
        take(PlaceKind.DEPARTMENTS, "Department;Parent Department", "A;B", "B;");

        var plan = check(PlaceKind.DEPARTMENTS, "Department;Parent Department", "B;C", "C;A", "D;D", "E;Nowhere");

        assertThat(plan.rejected())
                .extracting(PlacePlan.Rejection::reason)
                .containsExactlyInAnyOrder(PARENT_CYCLE, PARENT_CYCLE, PARENT_CYCLE, UNKNOWN_PARENT);
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void sitesKeepWhatAnEmptyCellDoesNotSay() throws IOException {
        take(PlaceKind.SITES, "Site;Country;Time Zone", "Lyon;France;Romance Standard Time");
        var plan = take(PlaceKind.SITES, "Site;Country;Time Zone", "LYON;;", "Oslo;Norway;Europe/Oslo");

        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(sql.select(SITE.TIME_ZONE)
                        .from(SITE)
                        .where(SITE.NAME.eq("Lyon"))
                        .fetchSingle()
                        .value1())
                .isEqualTo("Europe/Paris");
    }

    @Test
    void linesThatCannotBeTakenGoBackWithTheirReason() throws IOException {
        sites("Lyon");
        var plan = check(
                PlaceKind.ROOMS,
                "Site;Room Name;Capacity;Bookable From;Active",
                "Lyon;Oak;four;08:00;yes",
                "Lyon;;4;08:00;yes",
                "Atlantis;Elm;4;08:00;yes",
                "Lyon;Ash;4;morning;yes",
                "Lyon;Fir;4;08:00;perhaps",
                "Lyon;Yew;4;08:00;yes",
                "lyon;yew;5;08:00;yes");

        assertThat(plan.rejected())
                .extracting(PlacePlan.Rejection::reason)
                .containsExactly(NO_NUMBER, MISSING, UNKNOWN_SITE, NO_TIME, NOT_YES_OR_NO, SAME_TWICE);
        assertThat(plan.changes()).hasSize(1);
        var out = new ByteArrayOutputStream();
        importing.writeRejected(plan, Locale.GERMAN, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
                    .contains("Atlantis");
        }
    }

    @Test
    void datesAreReadAsTheColumnMeansThem() throws IOException {
        sites("Lyon");
        take(PlaceKind.HOLIDAYS, "Standort;Datum;Feiertag", "Lyon;14.07.2027;Nationalfeiertag", "Lyon;01.05.2027;Mai");

        assertThat(sql.select(HOLIDAY.HOLIDAY_DATE)
                        .from(HOLIDAY)
                        .orderBy(HOLIDAY.HOLIDAY_DATE)
                        .fetch(r -> r.value1().toString()))
                .containsExactly("2027-05-01", "2027-07-14");
    }

    @Test
    void aPlanThatIsOlderThanAChangeIsNotApplied() throws IOException {
        var plan = check(PlaceKind.SITES, "Site;Country;Time Zone", "Bergen;Norway;Europe/Oslo");
        sites("Bergen");

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> importing.apply(plan));
    }

    @Test
    void withoutTheColumnsOfItsKeyAFileIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> check(PlaceKind.HOLIDAYS, "Site;Floor;Seats", "Lyon;1;2", "Lyon;3;4"));
    }

    @Test
    void whoMayNotImportFindsNothing() throws IOException {
        var plan = check(PlaceKind.SITES, "Site;Country;Time Zone", "Bergen;Norway;Europe/Oslo");
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.apply(plan));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.check(plan.file()));
    }
}
