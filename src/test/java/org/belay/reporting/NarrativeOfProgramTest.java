package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.ProgramFigures.OfCohort;
import org.belay.shared.Terms;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

/** What the report of a program says and draws of cohorts that do not all record the same. */
class NarrativeOfProgramTest {

    private static final String COMPLETED_BY_COHORT = "Share who completed, by cohort";

    private final Texts texts = new Texts();
    private final ShownFigures over = ShownFigures.of(SampleReports.autumn());
    private final ShownFigures running = without(over, Figure.COMPLETED, Figure.COMPLETED_SHARE);

    @Test
    void theStepsAreOfTheSameCohorts() {
        assertThat(funnel(program(over, over)).rows())
                .containsExactly("Invited", "Applied", "Accepted", "Matched", "Completed");
        var some = program(over, without(running, Figure.ACCEPTED));
        var funnel = funnel(some);
        assertThat(funnel.rows()).containsExactly("Invited", "Applied", "Matched");
        assertThat(funnel.series().getFirst().values().getLast()).hasValue(192);
        assertThat(funnel.table().lines()).hasSize(3);
        assertThat(funnel.source()).endsWith("Left out, since not every cohort records it: Accepted; Completed.");
        assertThat(blocks(some)).contains(funnel.source());
        assertThat(funnel(program(over, over)).source()).doesNotContain("Left out");
        // Who is matched in no cohort is missing from none of the others.
        assertThat(program(over, without(over, Figure.MATCHED)).steps()).isEqualTo(OutcomeReport.STEPS);
    }

    @Test
    void whoCompletedIsSaidOfTheCohortsThatHaveEnded() {
        String ended = "84 of 96 matched people completed in the cohorts that have come to their end.";
        var some = screen(program(over, running), Locale.US);
        assertThat(some.lead(Chapter.SUMMARY)).startsWith(ended);
        assertThat(some.lead(Chapter.PARTICIPATION)).isEqualTo("242 people applied and 192 were matched. " + ended);
        assertThat(screen(program(over, running), Locale.GERMAN).lead(Chapter.SUMMARY))
                .startsWith("84 von 96 vermittelten Personen haben in den Kohorten abgeschlossen");
        var all = screen(program(over, over), Locale.US);
        assertThat(all.lead(Chapter.SUMMARY)).startsWith("168 of 192 matched people completed. ");
        assertThat(all.lead(Chapter.PARTICIPATION)).endsWith("192 were matched. 168 completed.");
        assertThat(screen(program(over, without(over, Figure.APPLIED)), Locale.US)
                        .lead(Chapter.PARTICIPATION))
                .startsWith("192 people were matched.");
        assertThat(screen(program(running, running), Locale.US).lead(Chapter.SUMMARY))
                .startsWith("192 people are matched so far. Who completes can be told when a cohort is closing.");
    }

    /** A total of fewer cohorts says so wherever it stands, and one of all does not. */
    @Test
    void whatNotEveryCohortRecordsSaysSo() throws IOException {
        String said = "Not every cohort records it, so this is of those that do: ";
        var some = program(over, running);
        assertThat(steps(some).note()).endsWith(said + "Completed.");
        assertThat(steps(some).lines().get(6).get(1).text()).isEqualTo("84");
        assertThat(blocks(some)).contains(steps(some).note(), said + "Matched people who completed.");
        assertThat(screen(some, Locale.GERMAN)
                        .tables(Chapter.PARTICIPATION)
                        .getFirst()
                        .note())
                .endsWith("daher nur aus denen, die es tun: Abgeschlossen.");
        assertThat(meaning(some, Figure.COMPLETED_SHARE)).contains("Of the cohorts that record it");
        assertThat(meaning(some, Figure.MATCHED_SHARE)).doesNotContain("Of the cohorts");
        assertThat(new OutcomePages(some, new Wording(texts, Locale.US)).model().get("keyFigures"))
                .asString()
                .containsOnlyOnce("Of the cohorts that record it");
        assertThat(notes(some)).containsExactlyInAnyOrder("Completed", "Matched people who completed");
        for (var whole : List.of(program(over, over), program(over, without(over, Figure.MATCHED)))) {
            assertThat(steps(whole).note()).doesNotContain(said);
            assertThat(blocks(whole)).doesNotContain(said);
            assertThat(notes(whole)).isEmpty();
        }
        // What nothing is said of needs no word on whose it would be.
        assertThat(steps(program(ShownFigures.of(SampleReports.three()), running))
                        .note())
                .doesNotContain(said);
    }

    @Test
    void soDoAnswersThatNotEveryCohortAsked() {
        var answers = new HashMap<>(over.answers());
        answers.remove(Question.PAIRING_FIT);
        var unasked = new ShownFigures(
                over.figures(), answers, over.months(), over.topics(), over.workshops(), over.scales());
        var picture = screen(program(over, unasked), Locale.US).pictures(Chapter.REACTION).stream()
                .filter(each -> each.source().contains("Not every cohort records it"))
                .toList();
        assertThat(picture).hasSize(1);
        assertThat(blocks(program(over, unasked))).contains(picture.getFirst().source());
    }

    private OutcomeScreen.Numbers steps(OutcomeReport report) {
        return screen(report, Locale.US).tables(Chapter.PARTICIPATION).getFirst();
    }

    private String meaning(OutcomeReport report, Figure figure) {
        return screen(report, Locale.US).number(figure).meaning();
    }

    /** Of which measures the Data sheet says that they are not of all cohorts. */
    private List<String> notes(OutcomeReport report) throws IOException {
        var out = new ByteArrayOutputStream();
        new OutcomeWorkbook(texts).write(report, Locale.US, OutcomePdf.Paper.A4, out);
        var measures = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.getSheetAt(1).forEach(row -> {
                if (row.getCell(16) != null && row.getCell(16).toString().equals("Of the cohorts that record it")) {
                    measures.add(row.getCell(1).getStringCellValue());
                }
            });
        }
        return measures;
    }

    /** Where no cohort has come to its end, the last share is that of held sessions. */
    @Test
    void completionIsDrawnOnlyWhereItIsInTheTable() {
        var none = program(running, running);
        assertThat(Objects.requireNonNull(none.breakdown(By.COHORT)).columns().getLast())
                .isEqualTo(Figure.HELD_SHARE);
        assertThat(titles(none)).isNotEmpty().doesNotContain(COMPLETED_BY_COHORT);
        assertThat(blocks(none)).doesNotContain(COMPLETED_BY_COHORT);
        assertThat(titles(program(over, running))).contains(COMPLETED_BY_COHORT);
        assertThat(blocks(program(over, running))).contains(COMPLETED_BY_COHORT);
    }

    /** A sum over cohorts is no number of different people. */
    @Test
    void whoWasInSeveralCohortsCountsInEach() {
        Map<Figure, FigureValue> values = new HashMap<>(over.figures());
        values.put(Figure.WORKSHOP_PEOPLE, new FigureValue.Count(34));
        var trained =
                new ShownFigures(values, over.answers(), over.months(), over.topics(), over.workshops(), over.scales());
        var english = screen(program(trained, trained), Locale.US);
        assertThat(english.lead(Chapter.LEARNING))
                .endsWith("68 people came. Who came in several cohorts counts in each.");
        assertThat(english.lead(Chapter.CARE)).contains("90 people supported others", "counts in each.");
        var german = screen(program(trained, trained), Locale.GERMAN);
        assertThat(german.lead(Chapter.LEARNING))
                .endsWith("68 Personen kamen. Wer in mehreren Kohorten kam, zählt in jeder.");
        assertThat(german.lead(Chapter.CARE)).contains("zählt in jeder.");
    }

    @Test
    void whatOneCohortHidesIsNotCalledTooFew() {
        var hides = program(over, ShownFigures.of(SampleReports.three()));
        for (var chapter : List.of(Chapter.PARTICIPATION, Chapter.LEARNING, Chapter.RESULTS, Chapter.CARE)) {
            assertThat(screen(hides, Locale.US).lead(chapter))
                    .as(chapter.name())
                    .contains("one of them hides")
                    .doesNotContain("too few");
            assertThat(screen(hides, Locale.GERMAN).lead(chapter))
                    .as(chapter.name())
                    .contains("eine von ihnen verbirgt")
                    .doesNotContain("zu wenige");
        }
        assertThat(screen(hides, Locale.US).lead(Chapter.LEARNING))
                .startsWith("Scores of start and end stand in the report of each cohort.")
                .doesNotContain("No scores");
        assertThat(screen(SampleReports.tiny(), Locale.US).lead(Chapter.PARTICIPATION))
                .contains("too few");
    }

    private OutcomeScreen screen(OutcomeReport report, Locale locale) {
        return new OutcomeScreen(report, texts, locale);
    }

    private Picture funnel(OutcomeReport report) {
        return screen(report, Locale.US).pictures(Chapter.PARTICIPATION).getFirst();
    }

    private List<String> titles(OutcomeReport report) {
        return screen(report, Locale.US).pictures(Chapter.SUMMARY).stream()
                .map(Picture::title)
                .toList();
    }

    /** All that the pages say. */
    private String blocks(OutcomeReport report) {
        return String.valueOf(
                new OutcomePages(report, new Wording(texts, Locale.US)).model().get("chapters"));
    }

    private static ShownFigures without(ShownFigures shown, Figure... figures) {
        Map<Figure, FigureValue> left = new HashMap<>(shown.figures());
        List.of(figures).forEach(figure -> left.put(figure, FigureValue.notRecorded()));
        return new ShownFigures(
                left, shown.answers(), shown.months(), shown.topics(), shown.workshops(), shown.scales());
    }

    static OutcomeReport program(ShownFigures... shown) {
        var cohorts = new ArrayList<OfCohort>();
        IntStream.range(0, shown.length).forEach(i -> cohorts.add(new OfCohort("Cohort " + i, shown[i])));
        var scope = SampleReports.SCOPE;
        return OutcomeAssembly.program(
                new ReportScope(
                        scope.organization(),
                        scope.program(),
                        new ReportScope.Cohort(
                                "All cohorts",
                                scope.cohort().from(),
                                scope.cohort().to(),
                                false),
                        null,
                        scope.asOf(),
                        scope.zone(),
                        List.of(),
                        scope.preparedFor(),
                        Terms.USUAL,
                        shown.length),
                Locale.ENGLISH,
                new ProgramFigures(cohorts));
    }
}
