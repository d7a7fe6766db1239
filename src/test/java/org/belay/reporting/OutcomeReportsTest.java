package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COHORT;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.BelayTest;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportRows.ReportRow;
import org.belay.security.CurrentUser;
import org.belay.security.People;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Texts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class OutcomeReportsTest {

    private static final ReportPeriod OCTOBER = new ReportPeriod(YearMonth.of(2025, 10), YearMonth.of(2025, 10));

    @Autowired
    DSLContext sql;

    @Autowired
    OutcomeQueries queries;

    @Autowired
    PeopleQueries people;

    @Autowired
    CohortService cohorts;

    @Autowired
    People names;

    @Autowired
    CurrentUser user;

    @Autowired
    AuditTrail audit;

    @Autowired
    Texts texts;

    private TestAccounts accounts;
    private OutcomeReports reports;
    private OutcomeFiles files;
    private ProgramId program;
    private ProgramId other;
    private CohortId cohort;
    private CohortId future;

    @BeforeEach
    void twoCohortsOfAProgramAndOneToCome() {
        accounts = new TestAccounts(sql);
        var clock = Clock.fixed(OutcomeQueriesTest.AS_OF, ZoneOffset.UTC);
        reports = new OutcomeReports(queries, people, cohorts, names, user, audit, texts, clock);
        files = new OutcomeFiles(reports, texts);
        var history = new HistoryOfCohorts(sql, 7);
        program = history.program("Leadership");
        other = history.program("Onboarding");
        history.cohort(
                program, "Spring 25", day("2025-02-10"), day("2025-07-31"), new Shape(35, 20, 7, true, true, false));
        cohort = history.cohort(
                program, "Autumn 25", day("2025-09-01"), day("2026-02-27"), new Shape(45, 30, 8, true, true, false));
        future = history.cohort(
                program, "Autumn 26", day("2026-09-01"), day("2027-02-27"), new Shape(0, 9, 0, true, true, true));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void signInAs(ProgramId of, ProgramRole role) {
        accounts.signIn(accounts.member("Ruth", "Abara", of, role));
    }

    @Test
    void screenExcelAndPdfShowTheSameFigures() throws IOException {
        signInAs(program, ProgramRole.COORDINATOR);
        OutcomeReport report = reports.release(cohort, ReportPeriod.WHOLE, Kind.EXCEL, Locale.US)
                .report();
        String pdf = pdf(files.write(cohort, ReportPeriod.WHOLE, Kind.PDF, Locale.US));
        String screen = screen(report);
        var wording = new Wording(texts, Locale.US);
        List<ReportRow> rows = ReportRows.of(report);

        try (InputStream in = files.write(cohort, ReportPeriod.WHOLE, Kind.EXCEL, Locale.US)
                        .open();
                var workbook = new XSSFWorkbook(in)) {
            for (int i = 0; i < rows.size(); i++) {
                ReportRow row = rows.get(i);
                Cell value = workbook.getSheet("Data")
                        .getRow(DataSheet.FIRST_ROW + i)
                        .getCell(DataSheet.VALUE);
                if (row.now().shown()) {
                    assertThat(value.getNumericCellValue())
                            .isCloseTo(row.now().number().orElseThrow(), within(1e-12));
                } else {
                    assertThat(value.getStringCellValue()).isEqualTo(wording.number(row.figure(), row.now()));
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(pdf).contains(flat(wording.value(row.figure(), row.now())));
            if (row.figure() != Figure.FIT_RESPONSE && row.figure() != Figure.RECOMMENDATION_RESPONSE) {
                assertThat(screen)
                        .as(row.figure() + " " + row.group())
                        .contains(flat(wording.number(row.figure(), row.now())));
            }
        });
    }

    /** Every word and number of every chapter. */
    private String screen(OutcomeReport report) {
        var screen = new OutcomeScreen(report, texts, Locale.US);
        Stream<String> numbers =
                screen.numbers().stream().map(number -> number.value() + " " + number.base() + " " + number.meaning());
        Stream<OutcomeScreen.Numbers> tables = Stream.of(Chapter.values())
                .flatMap(chapter -> Stream.concat(
                        screen.tables(chapter).stream(),
                        screen.pictures(chapter).stream().map(OutcomeScreen.Picture::table)));
        Stream<String> cells = tables.flatMap(table -> table.lines().stream())
                .flatMap(List::stream)
                .map(OutcomeScreen.Cell::text);
        return flat(Stream.concat(numbers, cells).collect(Collectors.joining(" | ")));
    }

    private static String pdf(ReportFile file) throws IOException {
        var reader = new PdfReader(file.open().readAllBytes());
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return flat(text.toString());
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void theReportIsComparedWithTheCohortBefore() {
        signInAs(program, ProgramRole.MANAGER);

        OutcomeReport report = ready(ReportPeriod.WHOLE).report();

        assertThat(report.scope().previous())
                .isEqualTo(new ReportScope.Cohort("Spring 25", day("2025-02-10"), day("2025-07-31"), true));
        assertThat(report.scope().preparedFor()).isEqualTo("Ruth Abara, manager");
        assertThat(report.scope().zone()).isEqualTo(HistoryOfCohorts.ZONE);
        assertThat(report.figure(Figure.MATCHED_SHARE).before().shown()).isTrue();
    }

    @Test
    void aMonthIsComparedWithTheSameMonthOfTheCourseBefore() {
        signInAs(program, ProgramRole.COORDINATOR);

        Outcome.Ready ready = ready(OCTOBER);

        assertThat(ready.months()).hasSize(6);
        assertThat(ready.report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Autumn 25", day("2025-10-01"), day("2025-10-31"), true));
        assertThat(ready.report().scope().previous())
                .isEqualTo(new ReportScope.Cohort("Spring 25", day("2025-03-01"), day("2025-03-31"), true));
        assertThat(ready.report().scope().filters()).hasSize(1);
    }

    private Outcome.Ready ready(ReportPeriod period) {
        return (Outcome.Ready) reports.report(cohort, period, Locale.US);
    }

    @Test
    void aRunningCohortSaysWhoIsMatchedAndClaimsNothingAboutItsEnd() throws IOException {
        var running = new HistoryOfCohorts(sql, 8)
                .cohort(
                        program,
                        "Spring 26",
                        day("2026-04-01"),
                        day("2026-10-30"),
                        new Shape(40, 20, 4, true, true, true));
        signInAs(program, ProgramRole.COORDINATOR);

        OutcomeReport report = ((Outcome.Ready) reports.report(running, ReportPeriod.WHOLE, Locale.US)).report();

        for (Figure figure : List.of(Figure.COMPLETED, Figure.COMPLETED_SHARE)) {
            assertThat(report.figure(figure).now()).isEqualTo(FigureValue.notRecorded());
            assertThat(report.figure(figure).before().shown()).isTrue();
        }
        assertThat(reports.cohortsWithReports().getFirst().completed()).isEqualTo(FigureValue.notRecorded());
        String matched = new Wording(texts, Locale.US)
                .value(Figure.MATCHED, report.figure(Figure.MATCHED).now());
        String lead = matched + " people are matched so far. Who completes can be told when the cohort is closing."
                + " The cohort is not over yet: figures that still grow are not compared with Autumn 25.";
        assertThat(new OutcomeScreen(report, texts, Locale.US).lead(Chapter.SUMMARY))
                .isEqualTo(lead);
        assertThat(pdf(files.write(running, ReportPeriod.WHOLE, Kind.PDF, Locale.US)))
                .contains(lead)
                .doesNotContain("0 of " + matched)
                .doesNotContain("Clear rise", "Clear fall");
        assertThat(summarySheet(files.write(running, ReportPeriod.WHOLE, Kind.EXCEL, Locale.US)))
                .contains(lead)
                .doesNotContain("0 of " + matched);
    }

    private static List<String> summarySheet(ReportFile file) throws IOException {
        try (InputStream in = file.open();
                var workbook = new XSSFWorkbook(in)) {
            var format = new DataFormatter(Locale.US);
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(format::formatCellValue)
                    .toList();
        }
    }

    @Test
    void nothingThatGrowsIsComparedWithAnEarlierCohortThatIsNotOver() {
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.NAME.eq("Spring 25"))
                .execute();
        signInAs(program, ProgramRole.MANAGER);

        OutcomeReport report = ready(ReportPeriod.WHOLE).report();

        assertThat(report.figure(Figure.COMPLETED_SHARE).before().shown()).isTrue();
        assertThat(report.difference(Figure.COMPLETED_SHARE)).isEmpty();
        assertThat(new OutcomeScreen(report, texts, Locale.US).lead(Chapter.SUMMARY))
                .contains("matched people completed. Spring 25 is not over yet");
    }

    @Test
    void aManagerSeesTheWholeCohortOnly() {
        signInAs(program, ProgramRole.MANAGER);

        assertThat(ready(ReportPeriod.WHOLE).months()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(OCTOBER));
    }

    @Test
    void nobodyElseSeesAReportOrGetsAFile() {
        signInAs(other, ProgramRole.COORDINATOR);
        assertThat(reports.cohortsWithReports()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(ReportPeriod.WHOLE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.write(cohort, ReportPeriod.WHOLE, Kind.PDF, Locale.US));

        accounts.signIn(accounts.member("Just", "Somebody"));
        assertThat(reports.mayRead()).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.cohortsWithReports());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(ReportPeriod.WHOLE));
    }

    @Test
    void theListShowsWhatTheReportsShow() {
        signInAs(program, ProgramRole.MANAGER);

        List<ReportedCohort> list = reports.cohortsWithReports();

        assertThat(list).extracting(each -> each.cohort().name()).containsExactly("Autumn 25", "Spring 25");
        assertThat(list.getFirst().preliminary()).isFalse();
        OutcomeReport report = ready(ReportPeriod.WHOLE).report();
        assertThat(list.getFirst().matched())
                .isEqualTo(report.figure(Figure.MATCHED).now());
        assertThat(list.getFirst().completed())
                .isEqualTo(report.figure(Figure.COMPLETED_SHARE).now());
    }

    @Test
    void aCohortToComeHasNoReportYet() {
        signInAs(program, ProgramRole.COORDINATOR);

        assertThat(reports.report(future, ReportPeriod.WHOLE, Locale.US)).isInstanceOf(Outcome.NotYet.class);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.write(future, ReportPeriod.WHOLE, Kind.PDF, Locale.US));
    }

    @Test
    void aDownloadStandsInTheAuditTrailAndHasATellingName() throws IOException {
        signInAs(program, ProgramRole.MANAGER);

        ReportFile file = files.write(cohort, ReportPeriod.WHOLE, Kind.PDF, Locale.GERMANY);

        assertThat(file.name()).isEqualTo("belay-outcome-autumn-25-2026-07-15.pdf");
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.ACTION.eq("report.downloaded"),
                        AUDIT_ENTRY.PROGRAM_ID.eq(program),
                        AUDIT_ENTRY.OBJECT_ID.eq(cohort.value())))
                .isOne();
    }
}
