package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.feedback.Answers;
import org.belay.feedback.EndRecommendation;
import org.belay.feedback.Instrument;
import org.belay.feedback.SurveyDraft;
import org.belay.feedback.SurveyHistory;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.SurveyMoment;
import org.belay.reporting.FigureValue.Amount;
import org.belay.reporting.FigureValue.Hidden;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.ReportFile.Kind;
import org.belay.security.ProgramRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Three people did not answer at the end: nothing in a report tells that, to whomever, in whatever rendering. */
class HiddenResponseTest extends ReportTestBase {

    private static final Set<Figure> OF_ANSWERS = Set.of(
            Figure.SCALE_BEFORE,
            Figure.SCALE_AFTER,
            Figure.SCALE_CHANGE,
            Figure.SCALE_RESPONSE,
            Figure.SCALE_EFFECT,
            Figure.SCALE_ONCE,
            Figure.SCALE_ROSE,
            Figure.SCALE_FELL,
            Figure.RECOMMENDATION,
            Figure.RECOMMENDATION_ANSWERS,
            Figure.RECOMMENDATION_RESPONSE);

    private static final int SILENT = 3;

    @Autowired
    private SurveyHistory surveys;

    private int answered;

    @BeforeEach
    void surveysWithFewMissing() {
        accounts.signIn(accounts.administrator("Ada", "Rhodes"));
        pulse(SurveyMoment.START, "2025-09-01", 12, i -> i % 3 + 1);
        pulse(SurveyMoment.END, "2026-02-02", SILENT, i -> i % 4 + 2);
        record(
                Instrument.RECOMMENDATION,
                SurveyMoment.END,
                "2026-02-02",
                SILENT,
                i -> Map.of("recommend", List.of(10, 7, 3).get(i % 3)));
    }

    private void pulse(SurveyMoment when, String opens, int silent, IntUnaryOperator answer) {
        record(
                Instrument.PULSE,
                when,
                opens,
                silent,
                i -> Stream.of("clarity", "energy", "confidence", "support", "progress", "belonging")
                        .collect(Collectors.toMap(item -> item, item -> answer.applyAsInt(i))));
    }

    private void record(
            String instrument, SurveyMoment when, String opens, int silent, IntFunction<Map<String, Integer>> said) {
        surveys.record(
                cohort,
                new SurveyDraft(
                        instrument,
                        when,
                        PlanSide.BOTH,
                        1,
                        false,
                        day(opens),
                        day(opens).plusDays(14)),
                people -> {
                    answered = people.size() - silent;
                    return IntStream.range(0, answered)
                            .boxed()
                            .collect(Collectors.toMap(people::get, i -> new Answers(said.apply(i), Map.of())));
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = ProgramRole.class,
            names = {"COORDINATOR", "MANAGER"})
    void noCountStandsBesideAHiddenResponse(ProgramRole role) throws IOException {
        signInAs(program, role);
        OutcomeReport report = ready(ReportPart.WHOLE).report();
        List<ReportRows.ReportRow> rows = ReportRows.of(report).stream()
                .filter(row -> OF_ANSWERS.contains(row.figure()))
                .toList();
        assertThat(rows.stream().map(ReportRows.ReportRow::figure)).containsAll(OF_ANSWERS);
        assertThat(rows)
                .allMatch(row -> row.now() instanceof Amount
                        || row.now() instanceof Hidden
                        || row.now() instanceof FigureValue.NotRecorded && row.figure() != Figure.SCALE_RESPONSE);
        assertThat(rows)
                .filteredOn(row -> row.figure() == Figure.SCALE_CHANGE)
                .allMatch(row -> row.now() instanceof Amount(double value) && value * 100 == Math.rint(value * 100));
        assertThat(rows)
                .filteredOn(row -> row.figure() == Figure.SCALE_ONCE || row.figure() == Figure.RECOMMENDATION_ANSWERS)
                .isNotEmpty()
                .allMatch(row -> row.now().equals(FigureValue.wouldTell()));

        var wording = new Wording(texts, Locale.US);
        String both = String.valueOf(answered);
        var screen = new OutcomeScreen(report, texts, Locale.US);
        assertThat(Stream.of(Chapter.REACTION, Chapter.LEARNING)
                        .flatMap(chapter -> Stream.concat(
                                screen.tables(chapter).stream(),
                                screen.pictures(chapter).stream().map(OutcomeScreen.Picture::table)))
                        .flatMap(table -> table.lines().stream()
                                .filter(line -> table.heads().contains(wording.name(Figure.SCALE_RESPONSE))
                                        || table.heads().contains(wording.name(Figure.SCALE_ONCE))
                                        || line.getFirst().text().startsWith("Recommendation")))
                        .flatMap(List::stream)
                        .map(OutcomeScreen.Cell::text))
                .isNotEmpty()
                .noneMatch(text -> text.matches(".*\\b" + both + "\\b.*") || text.endsWith("()"));
        try (var workbook =
                new XSSFWorkbook(files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.EXCEL, Locale.US)
                        .open())) {
            var names = OF_ANSWERS.stream().map(wording::name).collect(Collectors.toSet());
            assertThat(StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
                            .filter(row -> row.getRowNum() >= DataSheet.FIRST_ROW
                                    && names.contains(
                                            row.getCell(DataSheet.MEASURE).getStringCellValue())))
                    .hasSize(rows.size())
                    .allMatch(row -> IntStream.range(8, 12)
                            .mapToObj(row::getCell)
                            .noneMatch(cell -> cell != null && cell.getCellType() == CellType.NUMERIC));
        }
        var pdf = new PdfRows(files.write(cohort, new ReportChoice(null, ReportPart.WHOLE), Kind.PDF, Locale.US)
                .open()
                .readAllBytes());
        assertThat(pdf.say("n = " + both)).isFalse();
        assertThat(pdf.say(wording.name(Figure.SCALE_CHANGE))).isTrue();
    }

    /** 41 of 44 would give +5: of 40 to 43 people only 41 and 42 can. Of 18 asked, +44 is 7 of 16 and of no other number. */
    @Test
    void aScoreInWholePointsIsShownWhereItTellsNoNumber() {
        assertThat(open(44, 41, 5)).isTrue();
        assertThat(open(18, 16, 44)).isFalse();
    }

    /** As reports were kept before: with the answers beside the hidden response. */
    @Test
    void aKeptReportIsCleanedAsItIsRead() {
        var kept = """
                {"figures": {
                    "RECOMMENDATION": {"@type": "Score", "high": 20, "middle": 14, "low": 7},
                    "RECOMMENDATION_RESPONSE": %s},
                 "answers": {"RECOMMENDATION": {
                    "segments": [
                        {"first": 0, "last": 0, "count": 20},
                        {"first": 1, "last": 1, "count": 14},
                        {"first": 2, "last": 2, "count": 7}],
                    "state": {"@type": "Count", "value": 41}}},
                 "months": [], "topics": [], "workshops": [], "scales": []}
                """;
        var cleaned = read(kept.formatted("{\"@type\": \"Hidden\", \"reason\": \"WOULD_TELL\"}"));
        assertThat(cleaned.figure(Figure.RECOMMENDATION)).isEqualTo(FigureValue.wouldTell());
        assertThat(cleaned.answers(Question.RECOMMENDATION))
                .isEqualTo(new OutcomeReport.Bar(List.of(), FigureValue.wouldTell()));
        for (var response :
                List.of("{\"@type\": \"Share\", \"numerator\": 41, \"base\": 50}", "{\"@type\": \"NotRecorded\"}")) {
            var left = read(kept.formatted(response));
            assertThat(left.figure(Figure.RECOMMENDATION)).isEqualTo(new FigureValue.Score(20, 14, 7));
            assertThat(left.answers(Question.RECOMMENDATION).segments()).hasSize(3);
        }
    }

    private static ShownFigures read(String kept) {
        return JsonMapper.shared().readValue(kept, ShownFigures.class);
    }

    private static boolean open(int asked, int answered, long points) {
        var said = new EndRecommendation(asked, answered, asked - 4, asked - 1, null, null);
        assertThat(said.countsHidden()).isTrue();
        return said.leavesOpen(points);
    }
}
