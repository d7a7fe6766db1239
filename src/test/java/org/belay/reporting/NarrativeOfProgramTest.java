package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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

    private static OutcomeReport program(ShownFigures... shown) {
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
