package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.belay.reporting.CohortFacts.Funnel;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.OutcomeReport.By;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

/** What a report says of a cohort that is not over yet, beside one that is. */
class GoingOnTest {

    private final OutcomeReport report = SampleReports.running();
    private final OutcomeScreen screen = new OutcomeScreen(report, new Texts(), Locale.US);

    @Test
    void aFigureThatGrowsIsNotComparedAndTheOthersAre() {
        assertThat(SampleReports.full().difference(Figure.SESSIONS_PER_MATCH)).isPresent();
        assertThat(report.difference(Figure.SESSIONS_PER_MATCH)).isEmpty();
        assertThat(report.difference(Figure.RECOMMENDATION)).isPresent();
    }

    @Test
    void theTableGivesNoReadingAndSaysWhy() {
        OutcomeScreen.Numbers rhythm = screen.tables(Chapter.BEHAVIOR).getLast();

        assertThat(rhythm.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.subList(4, 7))
                        .extracting(OutcomeScreen.Cell::text)
                        .containsExactly("", "", "Not over yet"));
    }

    @Test
    void theKeyNumberStillNamesTheValueBefore() {
        assertThat(screen.numbers().get(1).value()).isEqualTo("not recorded");
        assertThat(screen.numbers().get(1).meaning())
                .startsWith("Spring 2026: 66 of 80")
                .endsWith(". Not over yet");
    }

    @Test
    void whatIsNotOverIsNotCalledMissingData() {
        assertThat(screen.caution()).doesNotContain("ompleted");
        assertThat(report.figure(Figure.COMPLETED).now()).isEqualTo(FigureValue.notRecorded());
    }

    /** Applied and matched alone are no share of those who completed. */
    @Test
    void groupTablesHaveNoShareOfCompletion() {
        for (By by : List.of(By.DEPARTMENT, By.SITE)) {
            assertThat(Objects.requireNonNull(report.breakdown(by)).columns())
                    .containsExactly(Figure.APPLIED, Figure.MATCHED);
        }
        assertThat(screen.pictures(Chapter.GROUPS)).isEmpty();
    }

    /** Matched and left together tell how many are still there. */
    @Test
    void thePeopleWhoLeftAreHiddenWhenTheRestIsSmall() {
        assertThat(FunnelFigures.of(funnel(20, 17)).get(Figure.LEFT)).isEqualTo(FigureValue.wouldTell());
        assertThat(FunnelFigures.of(funnel(20, 12)).get(Figure.LEFT)).isEqualTo(new Count(12));
    }

    private static Funnel funnel(long matched, long left) {
        return new Funnel(null, null, null, null, null, matched, null, left);
    }
}
