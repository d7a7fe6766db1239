package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.belay.reporting.WrittenSql.number;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.reporting.ReportPart.Days;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;

/** What the cohorts of a program came to on average, beside a report; and that it tells nothing that they hide. */
class ProgramAverageTest extends ReportTestBase {

    private final List<CohortId> past = new ArrayList<>();

    /** A closed cohort of half a year whose report was kept. */
    private CohortId keep(ProgramId of, String starts, Shape shape) {
        CohortId one =
                history.cohort(of, "From " + starts, day(starts), day(starts).plusMonths(6), shape);
        kept.keep(one, live.of(cohorts.reference(one)), Progress.NONE);
        return one;
    }

    private void history(int many) {
        signInAs(program, ProgramRole.MANAGER);
        for (int i = 0; i < many; i++) {
            past.add(keep(program, (2020 + i) + "-03-02", new Shape(20 + 5 * i, 8, 5, true, true, false)));
        }
    }

    private ProgramAverage average(Figure figure) {
        return Objects.requireNonNull(
                ready(ReportPart.WHOLE).report().averages().get(figure));
    }

    @Test
    void isTheMeanOfWhatIsWrittenByHand() {
        history(4);
        var written = new WrittenSql(jdbc);
        double mean = past.stream()
                .mapToDouble(one -> {
                    var starts = Objects.requireNonNull(
                            cohorts.reference(one).dates().startsOn());
                    var row = written.row(
                            "sessions",
                            Slice.of(
                                    one,
                                    new Days(starts.minusDays(9), starts.plusMonths(7)),
                                    HistoryOfCohorts.ZONE,
                                    OutcomeQueriesTest.AS_OF));
                    return number(row, "held") / (double) number(row, "planned");
                })
                .average()
                .orElseThrow();
        assertThat(average(Figure.HELD_SHARE).cohorts()).isEqualTo(4);
        assertThat(average(Figure.HELD_SHARE).value()).isCloseTo(mean, within(1e-9));
    }

    @Test
    void twoCohortsAreNoAverage() {
        history(2);
        assertThat(ready(ReportPart.WHOLE).report().averages()).isEmpty();
    }

    /** Not of another program, not later, and not one whose report was not kept. */
    @Test
    void onlyCohortsOfTheProgramFromBeforeThatWereClosedAreInIt() {
        history(3);
        signInAs(other, ProgramRole.MANAGER);
        keep(other, "2021-03-02", new Shape(40, 4, 9, true, true, false));
        signInAs(program, ProgramRole.MANAGER);
        keep(program, "2026-01-05", new Shape(40, 4, 9, true, true, false));
        var open = history.cohort(
                program, "From 2024", day("2024-03-02"), day("2024-09-02"), new Shape(40, 4, 9, true, true, true));
        assertThat(average(Figure.HELD_SHARE).cohorts()).isEqualTo(3);
        kept.keep(open, live.of(cohorts.reference(open)), Progress.NONE);
        assertThat(average(Figure.HELD_SHARE).cohorts()).isEqualTo(4);
    }

    @Test
    void besideAReportThatWasKeptItStaysWhicheverCohortIsClosedOrReopenedSince() {
        history(3);
        kept.keep(cohort, live.of(cohorts.reference(cohort)), Progress.NONE);
        setState(cohort, "CLOSED");
        var then = ready(ReportPart.WHOLE).report().averages();
        assertThat(then).isNotEmpty();

        keptADayLater(keep(program, "2024-03-02", new Shape(40, 4, 9, true, true, false)));
        var again = past.getFirst();
        setState(again, "RUNNING");
        jdbc.sql("update enrollment set state = 'LEFT' where cohort_id = ?")
                .param(again.value())
                .update();
        kept.keep(again, live.of(cohorts.reference(again)), Progress.NONE);
        keptADayLater(again);

        assertThat(ready(ReportPart.WHOLE).report().averages()).isEqualTo(then);
    }

    private void setState(CohortId which, String state) {
        jdbc.sql("update cohort set state = ? where cohort_id = ?")
                .params(state, which.value())
                .update();
    }

    /** Its last version. */
    private void keptADayLater(CohortId which) {
        jdbc.sql("""
                update cohort_report set frozen_at = timestampadd(day, 1, frozen_at)
                where cohort_id = ? order by report_version desc limit 1""").param(which.value()).update();
    }

    @Test
    void standsBesideTheWholeAlone() {
        history(3);
        var whole = ready(ReportPart.WHOLE);
        assertThat(whole.report().averages()).isNotEmpty();
        var month = whole.months().get(1);
        assertThat(ready(new ReportPart(month, month)).report().averages()).isEmpty();
        assertThat(ready(ReportPart.of(whole.groups().getFirst())).report().averages())
                .isEmpty();
    }

    @Test
    void screenExcelAndPdfSayIt() throws IOException {
        history(4);
        OutcomeReport report = ready(ReportPart.WHOLE).report();
        var words = new Wording(texts, Locale.US);
        String value = words.average(Figure.HELD_SHARE, average(Figure.HELD_SHARE));
        assertThat(value).matches("\\d+\u00a0% \\(4 cohorts\\)");
        var screen = new OutcomeScreen(report, texts, Locale.US);
        assertThat(screen.numbers()).anyMatch(each -> each.meaning().contains("Program average: " + value));
        assertThat(screen.terms()).extracting(OutcomeScreen.Term::name).contains("Program average");
        List<String> line = screen.tables(Chapter.BEHAVIOR).stream()
                .filter(table -> table.heads().contains("Program average"))
                .flatMap(table -> table.lines().stream())
                .map(cells -> cells.stream().map(OutcomeScreen.Cell::text).toList())
                .filter(cells -> cells.getFirst().equals(words.name(Figure.HELD_SHARE)))
                .findFirst()
                .orElseThrow();
        assertThat(line.getLast()).isEqualTo(value);
        var choice = new ReportChoice(null, ReportPart.WHOLE);
        assertThat(new PdfRows(files.write(cohort, choice, Kind.PDF, Locale.US)
                                .open()
                                .readAllBytes())
                        .have(line))
                .isTrue();
        try (var in = new ByteArrayInputStream(files.write(cohort, choice, Kind.EXCEL, Locale.US)
                        .open()
                        .readAllBytes());
                var workbook = new XSSFWorkbook(in)) {
            var row = StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
                    .filter(each -> each.getCell(17) != null
                            && each.getCell(17).getCellType() == CellType.STRING
                            && each.getCell(17).getStringCellValue().equals("held-share"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(14).getNumericCellValue())
                    .isEqualTo(average(Figure.HELD_SHARE).value());
            assertThat(row.getCell(15).getNumericCellValue()).isEqualTo(4);
        }
    }

    /**
     * Plays a reader who takes from the average what each report shows. Whatever a cohort hides could be anything else that is
     * hidden: the average is the same, to the bit.
     */
    @Test
    void nothingThatACohortHidesIsInIt() {
        var random = new Random(86);
        List<ShownFigures> many = IntStream.range(0, 300)
                .mapToObj(i -> ShownFigures.of(new RandomCohort(random, RandomCohort.Shape.any(random)).facts()))
                .toList();
        int swapped = 0;
        for (int round = 0; round < 200; round++) {
            List<ShownFigures> program = random.ints(3 + random.nextInt(5), 0, many.size())
                    .mapToObj(many::get)
                    .toList();
            Map<Figure, ProgramAverage> averages = ProgramAverage.of(program);
            for (Figure figure : List.of(Figure.HELD_SHARE, Figure.SESSION_RATING, Figure.SESSIONS_PER_MATCH)) {
                List<ShownFigures> others = program.stream()
                        .map(one -> one.figure(figure).shown() ? one : hiding(many, figure, random))
                        .toList();
                swapped += others.equals(program) ? 0 : 1;
                assertThat(ProgramAverage.of(others).get(figure)).isEqualTo(averages.get(figure));
                long shown = program.stream()
                        .filter(one -> one.figure(figure).shown())
                        .count();
                assertThat(averages.containsKey(figure)).isEqualTo(shown >= ProgramAverage.LEAST);
            }
        }
        assertThat(swapped).isGreaterThan(100);
    }

    private static ShownFigures hiding(List<ShownFigures> many, Figure figure, Random random) {
        List<ShownFigures> hiding =
                many.stream().filter(one -> !one.figure(figure).shown()).toList();
        return hiding.get(random.nextInt(hiding.size()));
    }

    /** What a reader may not see of each cohort is not in the average either. */
    @Test
    void whoDoesNotReadAFigureGetsNoAverageOfIt() {
        Map<Figure, FigureValue> figures = new HashMap<>();
        figures.put(Figure.CONFIDENCE, new FigureValue.Mean(7, 1, 20, true));
        figures.put(Figure.HELD_SHARE, new FigureValue.Share(50, 60));
        var one = new ShownFigures(figures, Map.of(), List.of(), List.of(), List.of(), List.of());
        signInAs(program, ProgramRole.MANAGER);
        for (int i = 0; i < 3; i++) {
            var past = keep(program, (2020 + i) + "-03-02", new Shape(20, 8, 5, true, true, false));
            jdbc.sql("update cohort_report_view set content = ? where cohort_id = ? and months = '/'")
                    .params(
                            tools.jackson.databind.json.JsonMapper.shared()
                                    .writeValueAsString(
                                            new ReportView(new Days(day("2020-03-02"), day("2020-09-02")), one, null)),
                            past.value())
                    .update();
        }
        assertThat(average(Figure.CONFIDENCE).cohorts()).isEqualTo(3);
        accounts.signIn(accounts.administrator("Robin", "Ames"));
        assertThat(ready(ReportPart.WHOLE).report().averages())
                .containsKey(Figure.HELD_SHARE)
                .doesNotContainKey(Figure.CONFIDENCE);
    }
}
