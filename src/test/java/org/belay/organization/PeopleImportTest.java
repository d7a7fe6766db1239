package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.organization.OrganizationFixture.csv;
import static org.belay.organization.OrganizationFixture.data;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.organization.ImportNote.Kind;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an import does with single oddities, with those who may not, and with two at once. */
@BelayTest
@Transactional
class PeopleImportTest {

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PeopleImport importing;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private ImportRepository people;

    @Autowired
    private JdbcTemplate jdbc;

    private OrganizationFixture given;

    @BeforeEach
    void signIn() {
        given = new OrganizationFixture(sql, importing);
        given.signInImporter();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoMayNotImportFindsNothing() throws IOException {
        var file = csv(folder, "1;Ann;Ray;ann@x.example.org;;;;Active;");
        var plan = given.check(file);
        given.signInMember();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.open(file, "people.csv"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> importing.apply(plan, true, Progress.NONE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> importing.writeRejected(plan, Locale.ENGLISH, new ByteArrayOutputStream()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.count(PeopleFilter.EVERYBODY));
    }

    @Test
    void aMemberSeesOnlyThemselves() {
        var other = given.person("other@x.example.org");
        var self = given.signInMember();

        assertThat(directory.details(self).hrFacts()).isNotNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.details(other));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> directory.details(new PersonId(Long.MAX_VALUE)));
    }

    @Test
    void aChangeIsShownFromOldToNew() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;ann@x.example.org;Stores;;;Active;"));

        var plan = given.check(csv(folder, "1;Ann;Ray;ann@x.example.org;Procurement;;;On leave;"));

        assertThat(plan.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(f -> f.field() + " " + f.before() + " " + f.after())
                        .containsExactly("DEPARTMENT Stores Procurement", "STATE ACTIVE ON_LEAVE"));
    }

    @Test
    void whatNobodyHasNamedBeforeIsSaidBeforeItIsWritten() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;Stores;Nuremberg;;Active;"));

        var plan = given.check(csv(
                folder,
                "1;Ann;Ray;;stores;NUREMBERG;;Active;",
                "2;Bo;Ny;;Procurment;Fürth;;Active;",
                "3;Cy;Oz;;PROCURMENT;Erlangen;;Active;",
                "4;Di;Pa;;Assembly;;;Active;"));

        assertThat(plan.places().departments()).containsExactly("Assembly", "Procurment");
        assertThat(plan.places().sites()).containsExactly("Erlangen", "Fürth");
        importing.apply(plan, false, Progress.NONE);
        assertThat(given.check(csv(folder, "5;Ed;Qi;;Procurment;Fürth;;Active;"))
                        .places())
                .isEqualTo(new ImportPlan.NewPlaces(List.of(), List.of()));
    }

    @Test
    void aPlanThatIsOlderThanAChangeIsNotApplied() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;Stores;;;Active;"));
        var plan = given.check(csv(folder, "1;Ann;Ray;;Procurement;;;Active;"));
        directory.correctEmail(known("1").id(), known("1").version(), "ann@x.example.org");

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> importing.apply(plan, false, Progress.NONE));
        assertThat(known("1").profile().text(PersonField.DEPARTMENT)).isEqualTo("Stores");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;;Active;"));
        var seen = known("1");
        directory.correctEmail(seen.id(), seen.version(), "ann@x.example.org");

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> directory.correctEmail(seen.id(), seen.version(), "ray@x.example.org"));
    }

    @Test
    void aCorrectedEmailHoldsUntilTheSourceSaysSomethingNew() throws IOException {
        String[] shared = {"1;Ann;Ray;team@x.example.org;;;;Active;", "2;Bo;Ny;team@x.example.org;;;;Active;"};
        given.take(csv(folder, shared));
        assertThat(directory.details(known("1").id()).emailState()).isEqualTo(EmailState.SHARED);
        directory.correctEmail(known("1").id(), known("1").version(), "Ann@x.example.org ");

        assertThat(directory.details(known("2").id()).emailState()).isEqualTo(EmailState.OWN);
        assertThat(given.check(csv(folder, shared)).changes()).isEmpty();
        given.take(csv(folder, "1;Ann;Ray;ann.ray@x.example.org;;;;Active;"));
        assertThat(known("1").profile().text(PersonField.EMAIL)).isEqualTo("ann.ray@x.example.org");
    }

    @Test
    void anEmailOfSomebodyElseIsRefused() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;;Active;", "2;Bo;Ny;bo@x.example.org;;;;Active;"));

        assertThatThrownBy(
                        () -> directory.correctEmail(known("1").id(), known("1").version(), "bo@x.example.org"))
                .isInstanceOf(Refused.class)
                .hasMessage("person.problem.email-taken");
    }

    @Test
    void nobodyReportsToThemselvesInTheEnd() throws IOException {
        var plan = given.check(csv(
                folder,
                "1;Ann;Ray;;;;3;Active;",
                "2;Bo;Ny;;;;1;Active;",
                "3;Cy;Oz;;;;2;Active;",
                "4;Di;Pa;;;;1;Active;"));

        assertThat(numbers(plan, Kind.MANAGER_CYCLE)).containsExactlyInAnyOrder("1", "2", "3");
        importing.apply(plan, false, Progress.NONE);
        assertThat(known("4").lineManager()).isEqualTo(known("1").id());
        assertThat(known("1").lineManager()).isNull();
    }

    @Test
    void aManagerWhoComesLaterIsLinked() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;9;Active;"));
        assertThat(known("1").lineManager()).isNull();

        given.take(csv(folder, "9;Zoe;Vu;;;;;Active;"));

        assertThat(known("1").lineManager()).isEqualTo(known("9").id());
    }

    @Test
    void absenceMeansLeftOnlyInACompleteFileAndManyAskTwice() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;;Active;", "2;Bo;Ny;;;;;Active;"));
        var shorter = csv(folder, "1;Ann;Ray;;;;;Active;");
        assertThat(given.check(shorter).changes()).isEmpty();

        var plan = given.check(shorter, true);

        assertThat(plan.count(PersonChange.Kind.LEAVER)).isEqualTo(1);
        assertThatThrownBy(() -> importing.apply(plan, false, Progress.NONE)).isInstanceOf(Refused.class);
        importing.apply(plan, true, Progress.NONE);
        assertThat(known("2").profile().state()).isEqualTo(PersonState.LEFT);
    }

    @Test
    void aRowThatIsLeftOutIsNoLeaver() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;;Active;", "2;Bo;Ny;;;;;Active;"));

        var plan = given.check(csv(folder, "1;Ann;Ray;;;;;Active;", "2;;;;;;;Active;"), true);

        assertThat(plan.absent()).isZero();
        assertThat(plan.rejected()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.column()).isEqualTo("Last Name");
            assertThat(row.reason()).isEqualTo(RejectedRow.Reason.NO_NAME);
        });
    }

    @Test
    void theSameNumberTwiceWithoutADateLeavesBothOut() throws IOException {
        var plan = given.check(csv(folder, "1;Ann;Ray;;Stores;;;Active;", "1;Ann;Ray;;Sales;;;Active;"));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.rejected())
                .extracting(RejectedRow::reason)
                .containsExactly(RejectedRow.Reason.SAME_NUMBER_TWICE, RejectedRow.Reason.SAME_NUMBER_TWICE);
    }

    @Test
    void rejectedRowsGoBackAsInertCellsWithTheirReason() throws IOException {
        var plan = given.check(csv(folder, ";=cmd();Ray;;;;;Active;"));
        var out = new ByteArrayOutputStream();
        importing.writeRejected(plan, Locale.ENGLISH, out);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("2");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("There is no employee number.");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("=cmd()");
        }
    }

    @Test
    void rowsThatAreThereTwiceGoBackWhole() throws IOException {
        var plan = given.check(
                csv(folder, "1;Ann;Ray;;Stores;;;Active;", "2;Bo;Lee;;Shop;;;Active;", "1;Ann;Ray;;Sales;;;Active;"));
        var sheet = rejectedOf(plan);

        assertThat(sheet.getLastRowNum()).isEqualTo(2);
        assertThat(cells(sheet.getRow(1)))
                .containsSequence("1", "Ann", "Ray", "Stores")
                .startsWith("2");
        assertThat(cells(sheet.getRow(2)))
                .containsSequence("1", "Ann", "Ray", "Sales")
                .startsWith("4");
    }

    @Test
    void howeverManyAreLeftOutAllGoBack() throws IOException {
        var plan = given.check(csv(
                folder,
                IntStream.range(0, 10_050)
                        .mapToObj(i -> ";Ann;Ray " + i + ";;;;;Active;")
                        .toArray(String[]::new)));
        var sheet = rejectedOf(plan);

        assertThat(plan.rejected()).hasSize(10_050);
        assertThat(sheet.getLastRowNum()).isEqualTo(10_050);
        assertThat(cells(sheet.getRow(10_050))).contains("10051", "Ray 10049");
    }

    private Sheet rejectedOf(ImportPlan plan) throws IOException {
        var out = new ByteArrayOutputStream();
        importing.writeRejected(plan, Locale.ENGLISH, out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getSheetAt(0);
        }
    }

    private static List<String> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    /** As the download asks for them, which brings no transaction. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theRejectedRowsAreWrittenDownAsTaken() throws IOException {
        try {
            var plan = given.check(csv(folder, ";Ann;Ray;;;;;Active;"));
            importing.writeRejected(plan, Locale.ENGLISH, new ByteArrayOutputStream());

            assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("people.rejected-downloaded")))
                    .isEqualTo(1);
        } finally {
            EmptyTables.in(jdbc);
        }
    }

    @Test
    void whoHasLeftComesInNoMoreButForAdministrators() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;;;;Active;", "2;Bo;Lee;;;;;Active;", "3;Cy;Oh;;;;;Active;"));
        var accounts = new TestAccounts(sql);
        accounts.account(known("2").id(), false);
        accounts.account(known("3").id(), true);

        importing.apply(given.check(csv(folder, "1;Ann;Ray;;;;;Active;"), true), true, Progress.NONE);

        assertThat(enabled(known("2").id())).isFalse();
        assertThat(enabled(known("3").id())).isTrue();
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("account.closed")))
                .isEqualTo(1);
    }

    private boolean enabled(PersonId person) {
        return sql.select(ACCOUNT.ENABLED)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }

    @Test
    void aMappingIsRememberedForItsLayout() {
        given.take(data("roster-hr-export.xlsx"));

        assertThat(importing.open(data("roster-hr-export.xlsx"), "again.xlsx").remembered())
                .isTrue();
        assertThat(importing.open(data("roster-utf8-bom.csv"), "other.csv").remembered())
                .isFalse();
    }

    @Test
    void aFileThatIsNoTableIsRefusedInClearWords() throws IOException {
        var pdf = Files.write(folder.resolve("people.xlsx"), "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> importing.open(pdf, "people.xlsx"))
                .isInstanceOf(Refused.class)
                .hasMessage("table.problem.not-taken, table.problem.pdf, table.problem.pdf.advice");
    }

    @Test
    void aCancelledCheckStops() {
        var file = importing.open(data("roster-hr-export.xlsx"), "people.xlsx");

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> importing.check(file, new ImportPeople("HR", false), share -> {
                    throw new CancellationException("enough");
                }));
    }

    @Test
    void aHundredThousandRowsAreChecked() throws IOException {
        var file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Employee ID;First Name;Last Name;Work Email;Department;Site;Manager ID;Hire Date;Languages\n");
            for (int i = 1; i <= 100_000; i++) {
                out.write("%d;First%d;Last%d;p%d@x.example.org;Department %d;Site %d;%s;2020-01-%02d;English, German%n"
                        .formatted(i, i % 900, i % 7000, i, i % 80, i % 30, i == 1 ? "" : i / 8 + 1, i % 28 + 1));
            }
        }
        long start = System.nanoTime();

        var plan = given.check(file);

        assertThat(plan.count(PersonChange.Kind.NEW)).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void peopleAreFoundByWordsOfNameDepartmentAndSite() throws IOException {
        given.take(csv(folder, "1;Ann;Ray;;Stores;Hull;;Active;", "2;Bo;Ny;;Stores;York;;Active;"));

        assertThat(found("stores ray")).containsExactly("Ann Ray");
        assertThat(found("york")).containsExactly("Bo Ny");
        assertThat(found("100%_")).isEmpty();
    }

    private List<String> found(String text) {
        var filter = new PeopleFilter(text, null, null, null, false);
        var rows = directory.page(filter, PeopleOrder.NAME, false, 0, 50);
        assertThat(directory.count(filter)).isEqualTo(rows.size());
        return new ArrayList<>(rows.stream().map(PersonRow::name).toList());
    }

    private static List<String> numbers(ImportPlan plan, Kind kind) {
        return plan.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(ImportNote::reference)
                .toList();
    }

    private KnownPerson known(String number) {
        return Objects.requireNonNull(people.everybody().byNumber().get(number));
    }
}
