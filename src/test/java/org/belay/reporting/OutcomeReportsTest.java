package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COHORT;
import static org.belay.reporting.Figure.Population.MATCHED_PEOPLE;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.cohort.CohortState;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OutcomeReportsTest extends ReportTestBase {

    private static final ReportPart OCTOBER = new ReportPart(YearMonth.of(2025, 10), YearMonth.of(2025, 10));

    @Test
    void theReportIsComparedWithTheCohortBefore() {
        signInAs(program, ProgramRole.MANAGER);

        OutcomeReport report = ready(ReportPart.WHOLE).report();

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

        // One pair met on the day before the start.
        assertThat(ready.months()).startsWith(YearMonth.of(2025, 8)).hasSize(7);
        assertThat(ready.report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Autumn 25", day("2025-10-01"), day("2025-10-31"), true));
        assertThat(ready.report().scope().previous())
                .isEqualTo(new ReportScope.Cohort("Spring 25", day("2025-03-01"), day("2025-03-31"), true));
        assertThat(ready.report().scope().filters()).hasSize(1);
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

        OutcomeReport report = ((Outcome.Ready) reports.report(running, ReportPart.WHOLE, Locale.US)).report();

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
        assertThat(pdf(files.write(running, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US)))
                .contains(lead)
                .doesNotContain("0 of " + matched)
                .doesNotContain("Clear rise", "Clear fall");
        assertThat(summarySheet(files.write(running, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, Locale.US)))
                .contains(lead)
                .doesNotContain("0 of " + matched);
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

        OutcomeReport report = ready(ReportPart.WHOLE).report();

        assertThat(report.figure(Figure.COMPLETED_SHARE).before().shown()).isTrue();
        assertThat(report.difference(Figure.COMPLETED_SHARE)).isEmpty();
        assertThat(new OutcomeScreen(report, texts, Locale.US).lead(Chapter.SUMMARY))
                .contains("matched people completed. Spring 25 is not over yet");
    }

    @Test
    void aManagerChoosesTheWholeCohortOrOneMonthOfIt() {
        signInAs(program, ProgramRole.MANAGER);
        YearMonth october = YearMonth.of(2025, 10);

        assertThat(ready(ReportPart.WHOLE).months()).hasSize(7).contains(october);
        assertThat(ready(ReportPart.WHOLE).ranges()).isFalse();
        assertThat(ready(OCTOBER).report().scope().cohort())
                .isEqualTo(new ReportScope.Cohort("Autumn 25", day("2025-10-01"), day("2025-10-31"), true));
        for (ReportPart closed : List.of(
                new ReportPart(october, null),
                new ReportPart(null, october),
                new ReportPart(october, october.plusMonths(1)),
                new ReportPart(october.plusYears(1), october.plusYears(1)))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(closed));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> files.write(cohort, new ReportChoice(null, closed), Kind.EXCEL, Locale.US));
        }
    }

    @Test
    void anAdministratorChoosesAsAManagerDoes() {
        accounts.signIn(accounts.administrator("Ada", "Min"));

        assertThat(ready(OCTOBER).ranges()).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ready(new ReportPart(YearMonth.of(2025, 10), YearMonth.of(2025, 11))));
    }

    @Test
    void whatAManagerSeesOfAMonthIsWhatTheCoordinatorSees() {
        signInAs(program, ProgramRole.COORDINATOR);
        List<Outcome.Ready> expected = ready(ReportPart.WHOLE).months().stream()
                .map(month -> ready(new ReportPart(month, month)))
                .toList();
        signInAs(program, ProgramRole.MANAGER);

        int shown = 0;
        for (Outcome.Ready coordinators : expected) {
            OutcomeReport months = ready(coordinators.part()).report();
            for (OutcomeReport.Result result : months.figures()) {
                if (result.now().shown()) {
                    assertThat(result.now())
                            .isEqualTo(coordinators
                                    .report()
                                    .figure(result.figure())
                                    .now());
                    shown++;
                }
            }
            var topics = months.breakdown(OutcomeReport.By.TOPIC);
            if (topics != null) {
                var all = coordinators.report().breakdown(OutcomeReport.By.TOPIC);
                assertThat(all == null ? List.of() : all.rows()).containsAll(topics.rows());
            }
        }
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void whatDoesNotDependOnThePeriodIsInEachMonthAsInTheWhole() {
        signInAs(program, ProgramRole.MANAGER);
        OutcomeReport whole = ready(ReportPart.WHOLE).report();

        for (YearMonth each : ready(ReportPart.WHOLE).months()) {
            OutcomeReport month = ready(new ReportPart(each, each)).report();

            for (Figure figure : Figure.values()) {
                if (figure.periodRule() == Figure.PeriodRule.EVER || figure.population() == MATCHED_PEOPLE) {
                    assertThat(month.figure(figure).now())
                            .isEqualTo(whole.figure(figure).now());
                }
            }
            for (var by : List.of(OutcomeReport.By.SIDE, OutcomeReport.By.DEPARTMENT, OutcomeReport.By.SITE)) {
                var table = whole.breakdown(by);
                assertThat(month.breakdown(by)).isEqualTo(table == null ? null : table.beside(null));
            }
            assertThat(month.distribution(Question.RECOMMENDATION).now())
                    .isEqualTo(whole.distribution(Question.RECOMMENDATION).now());
        }
    }

    /** Hidden as in its own report: else one report would show what the other one hides. */
    @Test
    void theCohortBeforeStandsBesideAMonthAsInItsOwnReport() {
        signInAs(program, ProgramRole.MANAGER);

        for (YearMonth month : ready(ReportPart.WHOLE).months()) {
            OutcomeReport report = ready(new ReportPart(month, month)).report();
            ReportScope.Cohort before = report.scope().previous();
            if (before != null) {
                YearMonth same = YearMonth.from(before.from());
                OutcomeReport own = ready(earlier, new ReportPart(same, same)).report();
                assertThat(own.figures())
                        .allSatisfy(result -> assertThat(
                                        report.figure(result.figure()).before())
                                .isEqualTo(result.now()));
                assertThat(report.distribution(Question.SESSION_RATING).before())
                        .isEqualTo(own.distribution(Question.SESSION_RATING).now());
            }
        }
    }

    @Test
    void nobodyElseSeesAReportOrGetsAFile() {
        signInAs(other, ProgramRole.COORDINATOR);
        assertThat(reports.cohortsWithReports()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(ReportPart.WHOLE));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US));

        accounts.signIn(accounts.member("Just", "Somebody"));
        assertThat(reports.mayRead()).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reports.cohortsWithReports());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ready(ReportPart.WHOLE));
    }

    @Test
    void theListShowsWhatTheReportsShow() {
        signInAs(program, ProgramRole.MANAGER);

        List<ReportedCohort> list = reports.cohortsWithReports();

        assertThat(list).extracting(each -> each.cohort().name()).containsExactly("Autumn 25", "Spring 25");
        assertThat(list.getFirst().preliminary()).isFalse();
        OutcomeReport report = ready(ReportPart.WHOLE).report();
        assertThat(list.getFirst().matched())
                .isEqualTo(report.figure(Figure.MATCHED).now());
        assertThat(list.getFirst().completed())
                .isEqualTo(report.figure(Figure.COMPLETED_SHARE).now());
    }

    @Test
    void aCohortToComeHasNoReportYet() {
        signInAs(program, ProgramRole.COORDINATOR);

        assertThat(reports.report(future, ReportPart.WHOLE, Locale.US)).isInstanceOf(Outcome.NotYet.class);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> files.write(future, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US));
    }

    @Test
    void aDownloadStandsInTheAuditTrailAndHasATellingName() throws IOException {
        signInAs(program, ProgramRole.MANAGER);

        ReportFile file = files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.GERMANY);

        assertThat(file.name()).isEqualTo("belay-outcome-autumn-25-2026-07-15.pdf");
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.ACTION.eq("report.downloaded"),
                        AUDIT_ENTRY.PROGRAM_ID.eq(program),
                        AUDIT_ENTRY.OBJECT_ID.eq(cohort.value())))
                .isOne();
    }
}
