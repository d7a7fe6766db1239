package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeReport.Result;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Two cohorts side by side that the reader chose: each says of itself what its own report says to the same reader, and no more. */
class BesideTest extends ReportTestBase {

    private CohortId elsewhere = new CohortId(0);
    private PersonId manager = new PersonId(0);

    @BeforeEach
    void aCohortOfAnotherProgram() {
        elsewhere = history.cohort(
                other, "Summer 25", day("2025-05-01"), day("2025-09-30"), new Shape(28, 22, 5, true, true, false));
        manager = accounts.member("James", "Okafor", program, ProgramRole.MANAGER);
        accounts.give(manager, other, ProgramRole.MANAGER);
        accounts.signIn(manager);
    }

    private OutcomeReport beside(@Nullable CohortId with) {
        var choice = new ReportChoice(null, ReportPart.WHOLE, with);
        return ((Outcome.Ready) reports.report(cohort, choice, Locale.US)).report();
    }

    @Test
    void theOtherSaysWhatItsOwnReportSays() {
        var own = ready(elsewhere, ReportPart.WHOLE).report();
        var shown = own.figures().stream().collect(Collectors.toMap(Result::figure, Result::now));
        var both = beside(elsewhere);
        assertThat(Objects.requireNonNull(both.scope().previous()).name()).isEqualTo("Summer 25 (Onboarding)");
        assertThat(both.figures()).isNotEmpty().allSatisfy(result -> {
            assertThat(result.before())
                    .as(result.figure().name())
                    .isEqualTo(shown.getOrDefault(result.figure(), FigureValue.notRecorded()));
        });
        assertThat(both.figures().stream()
                        .filter(result -> ready(ReportPart.WHOLE).report().figures().stream()
                                .anyMatch(one -> one.figure() == result.figure()))
                        .map(Result::now))
                .isEqualTo(ready(ReportPart.WHOLE).report().figures().stream()
                        .map(Result::now)
                        .toList());
        assertThat(both.figures()).anyMatch(result -> result.before() instanceof FigureValue.Share);
    }

    /** Each row beside the row that the report of the other shows, hidden ones too; nothing where it has none. */
    @Test
    void groupsStandBesideThoseOfTheOther() {
        var own = ready(elsewhere, ReportPart.WHOLE).report();
        int beside = 0;
        int hidden = 0;
        for (var table : beside(elsewhere).breakdowns()) {
            var theirs = own.breakdown(table.by());
            for (var row : table.rows()) {
                for (var figure : table.columns()) {
                    var before = table.before(row, figure);
                    var same = theirs == null || table.by() == By.WORKSHOP
                            ? null
                            : theirs.rows().stream()
                                    .filter(each -> each.name().equals(row.name())
                                            && (!row.name().isEmpty()
                                                    || theirs.joined().equals(table.joined())))
                                    .findFirst()
                                    .orElse(null);
                    assertThat(before)
                            .isEqualTo(
                                    same == null
                                            ? null
                                            : same.values().get(theirs.columns().indexOf(figure)));
                    beside += before == null ? 0 : 1;
                    hidden += before instanceof FigureValue.Hidden ? 1 : 0;
                }
            }
            if (theirs != null && theirs.total() != null) {
                assertThat(table.before(
                                Objects.requireNonNull(table.total()),
                                table.columns().getLast()))
                        .isEqualTo(theirs.total().values().getLast());
            }
        }
        assertThat(beside).isGreaterThan(10);
        assertThat(hidden).isPositive();
    }

    @Test
    void groupsOfThePreviousCohortStandBesideToo() {
        var previous = ready(earlier, ReportPart.WHOLE).report();
        int beside = 0;
        for (var table : beside(null).breakdowns()) {
            for (var row : table.rows()) {
                for (var figure : table.columns()) {
                    var before = table.before(row, figure);
                    if (before != null) {
                        var theirs = Objects.requireNonNull(previous.breakdown(table.by()));
                        assertThat(before)
                                .isIn(theirs.rows().stream()
                                        .map(each -> each.values()
                                                .get(theirs.columns().indexOf(figure)))
                                        .toList());
                        beside++;
                    }
                }
            }
        }
        assertThat(beside).isGreaterThan(3);
        var october = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-10"));
        assertThat(ready(october).report().breakdowns()).allSatisfy(each -> {
            if (each.by() != By.TOPIC && each.by() != By.SCALE && each.by() != By.CHANGE) {
                assertThat(each.before()).isNull();
            }
        });
    }

    /** Those that are joined of one cohort are others than those of another, unless they are called the same. */
    @Test
    void joinedGroupsStandBesideTheSameAlone() {
        var shown = java.util.List.<FigureValue>of(new FigureValue.Count(9));
        var rows = List.of(new OutcomeReport.Row("Sales", shown), new OutcomeReport.Row("", shown));
        var columns = List.of(Figure.MATCHED);
        var small = new OutcomeReport.Breakdown(By.DEPARTMENT, columns, rows, null, List.of("Legal", "IT"));
        var others = new OutcomeReport.Breakdown(By.DEPARTMENT, columns, rows, null, List.of("Legal", "HR"));
        assertThat(small.beside(small).before(rows.get(1), Figure.MATCHED)).isEqualTo(shown.getFirst());
        assertThat(small.beside(others).before(rows.get(1), Figure.MATCHED)).isNull();
        assertThat(small.beside(others).before(rows.get(0), Figure.MATCHED)).isEqualTo(shown.getFirst());
        assertThat(small.beside(others).before(rows.get(0), Figure.APPLIED)).isNull();
        assertThat(small.before(rows.get(0), Figure.MATCHED)).isNull();
    }

    /** The list of topics is cut to those of most sessions: one that is not in it may still have been talked about. */
    @Test
    void aTopicThatIsNotListedIsNotCalledMissing() {
        assertThat(besideNothing(By.TOPIC, Locale.US)).isEqualTo("not shown there");
        assertThat(besideNothing(By.TOPIC, Locale.GERMAN)).isEqualTo("dort nicht gezeigt");
        assertThat(besideNothing(By.DEPARTMENT, Locale.US)).isEqualTo("no such group");
    }

    private String besideNothing(By by, Locale locale) {
        var columns = List.of(Figure.TOPIC_SESSIONS);
        List<FigureValue> shown = List.of(new FigureValue.Count(20));
        var theirs = new OutcomeReport.Breakdown(
                by, columns, List.of(new OutcomeReport.Row("Hiring", shown)), null, List.of());
        var table = new OutcomeReport.Breakdown(
                by, columns, List.of(new OutcomeReport.Row("Budget", shown)), null, List.of(), theirs);
        var parts = new PageParts(SampleReports.full(), new Wording(texts, locale));
        return parts.beside(table).lines().getFirst().cells().get(2).text();
    }

    @Test
    void screenPdfAndExcelSayOfGroupsTheSame() throws IOException {
        var report = beside(elsewhere);
        var screen = new OutcomeScreen(report, texts, Locale.US);
        var table = screen.tables(Chapter.GROUPS).stream()
                .filter(each -> each.title().contains("both cohorts"))
                .findFirst()
                .orElseThrow();
        var choice = new ReportChoice(null, ReportPart.WHOLE, elsewhere);
        var pdf = new PdfRows(
                files.write(cohort, choice, Kind.PDF, Locale.US).open().readAllBytes());
        assertThat(table.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(pdf.have(
                                line.stream().map(OutcomeScreen.Cell::text).toList()))
                        .as(line.toString())
                        .isTrue());
        var breakdown = Objects.requireNonNull(report.breakdown(By.DEPARTMENT));
        var applied = breakdown.rows().stream()
                .map(row -> breakdown.before(row, Figure.APPLIED))
                .filter(FigureValue.Count.class::isInstance)
                .map(value -> (double) ((FigureValue.Count) value).value())
                .toList();
        var written = new java.util.ArrayList<Double>();
        try (var file = files.write(cohort, choice, Kind.EXCEL, Locale.US).open();
                var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file)) {
            workbook.getSheetAt(1).forEach(row -> {
                if (row.getCell(17) != null
                        && row.getCell(17).toString().equals("applied")
                        && row.getCell(12).getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                    written.add(row.getCell(12).getNumericCellValue());
                }
            });
        }
        assertThat(applied).isNotEmpty();
        assertThat(written).containsAll(applied);
    }

    @Test
    void withoutAChoiceItIsThePreviousOne() {
        assertThat(Objects.requireNonNull(beside(null).scope().previous()).name())
                .isEqualTo("Spring 25");
    }

    @Test
    void theFilesHoldTheSame() throws IOException {
        var choice = new ReportChoice(null, ReportPart.WHOLE, elsewhere);
        var reader = new PdfReader(
                files.write(cohort, choice, Kind.PDF, Locale.US).open().readAllBytes());
        assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Summer 25");
        try (var file = files.write(cohort, choice, Kind.EXCEL, Locale.US).open();
                var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(file)) {
            var cells = new java.util.ArrayList<String>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
            assertThat(cells).anyMatch(cell -> cell.contains("Summer 25 (Onboarding)"));
        }
    }

    @Test
    void nobodySeesAnotherBesideItsReportThatTheyMayNotRead() {
        signInAs(program, ProgramRole.MANAGER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(elsewhere));
        assertThat(reports.comparable(cohort)).extracting(one -> one.id()).containsExactly(earlier);
        accounts.signIn(manager);
        assertThat(reports.comparable(cohort)).extracting(one -> one.id()).containsExactly(elsewhere, earlier);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> beside(future));
    }

    /** Months of two cohorts would be one more way to lay views beside each other. */
    @Test
    void onlyTheWholeStandsBesideAnother() {
        var october = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-10"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportChoice(null, october, elsewhere));
    }
}
