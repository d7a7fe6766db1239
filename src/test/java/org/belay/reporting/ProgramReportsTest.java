package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.cohort.CohortState;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.FigureValue.NotRecorded;
import org.belay.reporting.FigureValue.Score;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The report of a whole program: what its cohorts say of themselves to the same reader, beside each other and together. */
class ProgramReportsTest extends ReportTestBase {

    private static final ReportPart OCTOBER = month("2025-10");
    private static final ReportPart FROM_MAY_ON = new ReportPart(YearMonth.parse("2025-05"), null);

    private ProgramReports programReports;

    @BeforeEach
    void reader() {
        programReports = new ProgramReports(
                new LiveReports(
                        queries, standings, kept, programs, Clock.fixed(OutcomeQueriesTest.AS_OF, ZoneOffset.UTC)),
                cohorts,
                names,
                user,
                audit,
                texts);
        signInAs(program, ProgramRole.MANAGER);
    }

    private static ReportPart month(String text) {
        return new ReportPart(YearMonth.parse(text), YearMonth.parse(text));
    }

    private ProgramOutcome report(ReportPart part) {
        return programReports.report(program, part, Locale.US);
    }

    /** That what the program says is what its cohorts say, added up. */
    private void saysWhatItsCohortsSay(ReportPart part, CohortId... of) {
        var own = Stream.of(of).map(one -> ready(one, part).report()).toList();
        var all = report(part).report();
        assertThat(all.figures()).hasSizeGreaterThan(5).allSatisfy(result -> {
            List<FigureValue> values =
                    own.stream().map(one -> one.figure(result.figure()).now()).toList();
            assertThat(result.now()).as(result.figure().id()).isEqualTo(ProgramFigures.sum(result.figure(), values));
            assertThat(result.before()).isInstanceOf(NotRecorded.class);
        });
        var table = Objects.requireNonNull(all.breakdown(By.COHORT));
        assertThat(table.rows())
                .extracting(OutcomeReport.Row::name)
                .containsExactlyElementsOf(
                        own.stream().map(one -> one.scope().cohort().name()).toList());
        for (int row = 0; row < own.size(); row++) {
            var report = own.get(row);
            assertThat(table.rows().get(row).values())
                    .isEqualTo(table.columns().stream()
                            .map(figure -> report.figure(figure).now())
                            .toList());
        }
    }

    @Test
    void theWholeIsThatOfItsCohorts() {
        saysWhatItsCohortsSay(ReportPart.WHOLE, earlier, cohort);
        var held = (Count)
                report(ReportPart.WHOLE).report().figure(Figure.SESSIONS_HELD).now();
        assertThat(held.value()).isGreaterThan(100);
    }

    @Test
    void soIsAMonthAndADepartment() {
        saysWhatItsCohortsSay(OCTOBER, cohort);
        var whole = report(ReportPart.WHOLE);
        assertThat(whole.ranges()).isFalse();
        assertThat(whole.months()).contains(YearMonth.parse("2025-03"), YearMonth.parse("2025-10"));
        assertThat(whole.groups()).isNotEmpty();
        for (var group : whole.groups()) {
            var part = ReportPart.of(group);
            var with = Stream.of(earlier, cohort)
                    .filter(one -> ready(one, ReportPart.WHOLE).groups().contains(group))
                    .toArray(CohortId[]::new);
            saysWhatItsCohortsSay(part, with);
        }
    }

    @Test
    void severalMonthsAreForThoseWhoSeeEachSession() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(FROM_MAY_ON));
        signInAs(program, ProgramRole.COORDINATOR);
        assertThat(report(FROM_MAY_ON).ranges()).isTrue();
        saysWhatItsCohortsSay(FROM_MAY_ON, earlier, cohort);
    }

    /** Taken from a total, the figures of the others would tell what a small cohort hides. */
    @Test
    void whatASmallCohortHidesHasNoTotal() {
        history.cohort(program, "Tiny 24", day("2024-02-05"), day("2024-06-28"), new Shape(3, 2, 1, true, true, false));
        var all = report(ReportPart.WHOLE).report();
        var table = Objects.requireNonNull(all.breakdown(By.COHORT));
        int matched = table.columns().indexOf(Figure.MATCHED);
        var tiny = table.rows().getFirst();
        assertThat(tiny.name()).isEqualTo("Tiny 24");
        assertThat(all.figures().stream().filter(result -> result.now() instanceof Hidden))
                .isNotEmpty();
        assertThat(table.rows().get(1).values().get(matched)).isInstanceOf(Count.class);
        for (int i = 0; i < table.columns().size(); i++) {
            if (tiny.values().get(i) instanceof Hidden) {
                assertThat(Objects.requireNonNull(table.total()).values().get(i))
                        .isEqualTo(FigureValue.wouldTell());
                assertThat(all.figure(table.columns().get(i)).now()).isEqualTo(FigureValue.wouldTell());
            }
        }
    }

    /** Of a cohort that is closed it is what was kept, whatever became of its data. */
    @Test
    void whatWasKeptStands() {
        kept.keep(earlier, live.of(cohorts.reference(earlier)), Progress.NONE);
        var before = report(ReportPart.WHOLE).report();
        jdbc.sql("update session set state = 'CANCELLED' where match_id in (select match_id from"
                        + " published_match where cohort_id = ?)")
                .param(earlier.value())
                .update();
        assertThat(report(ReportPart.WHOLE).report().figures()).isEqualTo(before.figures());
    }

    /** What the cohorts have in common is read once, and the list of departments reads nothing but people. */
    @Test
    void itReadsOnlyWhatItNeeds() {
        var both = List.of(cohorts.reference(earlier), cohorts.reference(cohort));
        int one = statements(() -> live.alone(both.subList(0, 1)));
        assertThat(one).isPositive();
        // Of each closed cohort one looks for what was kept.
        assertThat(both).allMatch(each -> each.state() == CohortState.CLOSED);
        assertThat(statements(() -> live.alone(both))).isEqualTo(one + 1);
        var report = live.alone(both).getLast();
        assertThat(statements(() -> assertThat(report.groups()).isNotEmpty())).isEqualTo(1);
        assertThat(statements(report::groups)).isZero();
    }

    private int statements(Runnable reading) {
        var count = new AtomicInteger();
        var before = sql.configuration().executeListenerProviders();
        sql.configuration().set((ExecuteListener) new Counting(count));
        try {
            reading.run();
        } finally {
            sql.configuration().set(before);
        }
        return count.get();
    }

    private record Counting(AtomicInteger count) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            count.incrementAndGet();
        }
    }

    @Test
    void whoMayNotReadAProgramFindsNothing() {
        signInAs(other, ProgramRole.MANAGER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(ReportPart.WHOLE));
        signInAs(other, ProgramRole.COORDINATOR);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(ReportPart.WHOLE));
        accounts.signIn(accounts.member("Nora", "Nobody"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(ReportPart.WHOLE));
        accounts.signIn(accounts.administrator("Robin", "Ames"));
        assertThat(report(ReportPart.WHOLE).cohorts()).hasSize(2);
    }

    @Test
    void whatNoCohortHasIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report(month("2019-01")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> report(ReportPart.of(new ReportGroup(By.DEPARTMENT, "Nowhere"))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> report(ReportPart.of(new ReportGroup(By.DEPARTMENT, ReportGroup.JOINED))));
        signInAs(other, ProgramRole.MANAGER);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> programReports.report(other, ReportPart.WHOLE, Locale.US));
    }

    @Test
    void screenPdfAndExcelSayTheSame() throws IOException {
        var writes = new ProgramReportFiles(programReports, files);
        var report = report(ReportPart.WHOLE).report();
        var screen = new OutcomeScreen(report, texts, Locale.US);
        assertThat(screen.chapters()).doesNotContain(Chapter.GROUPS);
        var line = screen.tables(Chapter.SUMMARY).getFirst().lines().stream()
                .map(cells -> cells.stream().map(OutcomeScreen.Cell::text).toList())
                .filter(cells -> cells.getFirst().equals("Spring 25"))
                .findFirst()
                .orElseThrow();
        var pdf = writes.write(program, ReportPart.WHOLE, Kind.PDF, Locale.US);
        assertThat(pdf.name()).startsWith("belay-outcome-leadership-");
        byte[] content = pdf.open().readAllBytes();
        assertThat(new PdfRows(content).have(line)).isTrue();
        assertThat(new PdfTextExtractor(new PdfReader(content)).getTextFromPage(1))
                .contains("All cohorts");
        var held = new ArrayList<Double>();
        try (var file = writes.write(program, ReportPart.WHOLE, Kind.EXCEL, Locale.US)
                        .open();
                var workbook = new XSSFWorkbook(file)) {
            workbook.getSheetAt(1).forEach(row -> {
                if (row.getCell(17) != null && row.getCell(17).toString().equals("sessions-held")) {
                    held.add(row.getCell(6).getNumericCellValue());
                }
            });
        }
        assertThat(held)
                .hasSize(3)
                .contains(report.figure(Figure.SESSIONS_HELD).now().number().orElseThrow());
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'report.downloaded' and object_type ="
                                + " 'program'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** Two surveys of which few did not answer: the score of each stands in whole points, and both together nowhere. */
    @Test
    void pointsOfTwoCohortsStandBesideEachOther() throws IOException {
        Map<Figure, FigureValue> points = Map.of(
                Figure.MATCHED,
                new Count(50),
                Figure.RECOMMENDATION,
                new Amount(44),
                Figure.RECOMMENDATION_RESPONSE,
                FigureValue.wouldTell());
        Map<Figure, FigureValue> score = Map.of(
                Figure.MATCHED,
                new Count(60),
                Figure.RECOMMENDATION,
                new Score(30, 10, 8),
                Figure.RECOMMENDATION_RESPONSE,
                new Share(48, 60));
        keep(cohort, "2025-09-01", "2026-02-27", points);
        for (var before : List.of(points, score)) {
            keep(earlier, "2025-02-10", "2025-07-31", before);
            var report = report(ReportPart.WHOLE).report();
            assertThat(report.figure(Figure.MATCHED).now().shown()).isTrue();
            assertThat(report.figure(Figure.RECOMMENDATION).now()).isEqualTo(FigureValue.wouldTell());
            var table = Objects.requireNonNull(report.breakdown(By.COHORT_RESULTS));
            assertThat(table.rows().getLast().values()).containsExactly(new Amount(44));
            assertThat(Objects.requireNonNull(table.total()).values()).containsExactly(FigureValue.wouldTell());
            var screen = new OutcomeScreen(report, texts, Locale.US);
            assertThat(screen.health()).isNotEmpty();
            for (var chapter : screen.chapters()) {
                assertThat(screen.lead(chapter)).isNotBlank();
                screen.tables(chapter);
            }
            var writes = new ProgramReportFiles(programReports, files);
            for (var kind : List.of(Kind.PDF, Kind.EXCEL)) {
                try (var file =
                        writes.write(program, ReportPart.WHOLE, kind, Locale.US).open()) {
                    assertThat(file.readAllBytes()).isNotEmpty();
                }
            }
        }
    }

    private void keep(CohortId of, String first, String last, Map<Figure, FigureValue> figures) {
        var shown = new ShownFigures(figures, Map.of(), List.of(), List.of(), List.of(), List.of());
        if (kept.versions(of).isEmpty()) {
            kept.keep(of, live.of(cohorts.reference(of)), Progress.NONE);
        }
        jdbc.sql("update cohort_report_view set content = ? where cohort_id = ? and months = '/'")
                .params(
                        tools.jackson.databind.json.JsonMapper.shared()
                                .writeValueAsString(
                                        new ReportView(new ReportPart.Days(day(first), day(last)), shown, null)),
                        of.value())
                .update();
    }

    /** What a reader does not see of a cohort is not in the program either. */
    @Test
    void careIsAsItIsReadOfEachCohort() {
        keep(earlier, "2025-02-10", "2025-07-31", Map.of(Figure.CONFIDENCE, new FigureValue.Mean(7, 1, 20, true)));
        assertThat(report(ReportPart.WHOLE)
                        .report()
                        .figure(Figure.CONFIDENCE)
                        .now()
                        .shown())
                .isTrue();
        accounts.signIn(accounts.administrator("Robin", "Ames"));
        assertThat(report(ReportPart.WHOLE)
                        .report()
                        .figure(Figure.CONFIDENCE)
                        .now()
                        .shown())
                .isFalse();
    }
}
