package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.belay.reporting.DrawnChanges.Whole;
import org.belay.reporting.FigureValue.Share;
import org.belay.reporting.OutcomeScreen.Chapter;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.shared.Texts;
import org.junit.jupiter.api.Test;

/** Scores and circles as they are drawn: which scores lie on one axis, and that what is hidden has no bar and says so. */
class DrawnChangesTest {

    private final OutcomeReport report = ScoresOfAllKinds.report();
    private final OutcomeScreen screen = new OutcomeScreen(report, new Texts(), Locale.US);

    @Test
    void scoresOfOneSizeLieOnOneAxis() {
        var moves = DrawnChanges.moves(report);
        assertThat(moves).hasSize(2);
        assertThat(moves.getFirst().rows())
                .extracting(DrawnChanges.Move::name)
                .containsExactly(
                        "Belonging", "Calling", "Clarity of the role and of what others expect from it at work");
        assertThat(moves.getFirst().axis()).isEqualTo(new Axis(3, 6));
        assertThat(moves.getLast().rows())
                .extracting(DrawnChanges.Move::name)
                .containsExactly("Well-being", "Energy", "Support");
        assertThat(moves.getLast().axis()).isEqualTo(new Axis(50, 80));
        assertThat(moves.getLast().axis().ticks()).containsExactly(50, 56, 62, 68, 74, 80);
    }

    @Test
    void whatIsHiddenHasNoBarAndSaysSo() {
        Picture moves = screen.pictures(Chapter.LEARNING).getFirst();
        assertThat(moves.series()).allMatch(series -> series.values().get(1).isEmpty());
        assertThat(moves.word(moves.series().getLast(), 1)).isEqualTo("hidden");
        Picture reliable = titled("Who changed by more than the error of measurement");
        // Of well-being no error of measurement is known.
        assertThat(reliable.rows()).hasSize(5).endsWith("Energy", "Support");
        assertThat(reliable.series()).allMatch(series -> series.values().get(3).isEmpty());
        assertThat(reliable.word(reliable.series().getFirst(), 3)).isEqualTo("hidden");
    }

    /** 20 rose and 6 fell of 61. */
    @Test
    void whoDidNeitherIsTheRest() {
        assertThat(DrawnChanges.reliable(report).getFirst())
                .isEqualTo(new Whole("Belonging", List.of(20L, 35L, 6L), new Share(20, 61)));
        assertThat(titled("Who changed by more than the error of measurement").series().stream()
                        .map(series -> series.values().getFirst()))
                .containsExactly(OptionalDouble.of(20), OptionalDouble.of(35), OptionalDouble.of(6));
    }

    @Test
    void whereNothingMayBeShownNothingIsDrawn() {
        var tiny = new OutcomeScreen(SampleReports.tiny(), new Texts(), Locale.US);
        assertThat(tiny.pictures(Chapter.LEARNING))
                .extracting(Picture::title)
                .doesNotContain("From the start to the end", "Who changed by more than the error of measurement");
        assertThat(tiny.pictures(Chapter.CARE)).isEmpty();
        assertThat(screen.pictures(Chapter.CARE)).hasSize(1);
    }

    @Test
    void circlesStandBesideThoseOfTheCohortBefore() {
        assertThat(titled("Who was there when circles met").rows()).containsExactly("Autumn 2026", "Spring 2026");
        var full = new OutcomeScreen(SampleReports.full(), new Texts(), Locale.US);
        Picture alone = full.pictures(Chapter.CARE).getFirst();
        assertThat(alone.series().getFirst().values()).containsExactly(OptionalDouble.of(188), OptionalDouble.empty());
        assertThat(alone.word(alone.series().getFirst(), 1)).isEqualTo("not recorded");
    }

    private Picture titled(String title) {
        return List.of(Chapter.LEARNING, Chapter.CARE).stream()
                .flatMap(chapter -> screen.pictures(chapter).stream())
                .filter(picture -> picture.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
