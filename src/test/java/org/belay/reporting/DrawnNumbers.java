package org.belay.reporting;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.OutcomeScreen.Series;

/** What is drawn in a picture of the screen is what stands in the table behind it, and nothing is drawn of what is hidden. */
final class DrawnNumbers {

    private final Wording wording;
    private final SoftAssertions softly;

    DrawnNumbers(Wording wording, SoftAssertions softly) {
        this.wording = wording;
        this.softly = softly;
    }

    void check(Picture picture) {
        softly.assertThat(picture.series()).as(picture.title()).isNotEmpty();
        switch (picture.shape()) {
            case STACKS ->
                IntStream.range(0, picture.series().size()).forEach(i -> {
                    Series series = picture.series().get(i);
                    var line = picture.table().lines().get(i);
                    softly.assertThat(line.getFirst().text()).isEqualTo(series.name());
                    for (int row = 0; row < picture.rows().size(); row++) {
                        softly.assertThat(picture.table().heads().get(row + 1))
                                .isEqualTo(picture.rows().get(row));
                        same(
                                picture,
                                series.values().get(row),
                                line.get(row + 1).text(),
                                1);
                    }
                });
            case BARS, COLUMNS -> picture.series().forEach(series -> column(picture, series, 1));
            case MOVES ->
                picture.series().forEach(series -> {
                    int column = picture.table().heads().indexOf(series.name());
                    for (int row = 0; row < picture.rows().size(); row++) {
                        var line = picture.table().lines().get(row);
                        softly.assertThat(line.getFirst().text())
                                .isEqualTo(picture.rows().get(row));
                        moved(
                                picture,
                                series.values().get(row),
                                line.get(column).text());
                    }
                });
            case DOTS -> {
                Series value = picture.series().get(1);
                column(picture, value, 100);
                int interval = picture.table().heads().indexOf(value.name()) + 1;
                for (int row = 0; row < picture.rows().size(); row++) {
                    OptionalDouble low = picture.series().getFirst().values().get(row);
                    OptionalDouble high = picture.series().getLast().values().get(row);
                    String text = picture.table().lines().get(row).get(interval).text();
                    if (low.isPresent()) {
                        softly.assertThat(text)
                                .as(picture.title())
                                .isEqualTo(wording.range(
                                        Figure.MATCHED_SHARE, new Interval(low.getAsDouble(), high.getAsDouble())));
                    } else {
                        softly.assertThat(high).isEmpty();
                        undrawn(picture, text);
                    }
                }
            }
        }
    }

    private void column(Picture picture, Series series, double factor) {
        int column = picture.table().heads().indexOf(series.name());
        softly.assertThat(column).as("%s: %s", picture.title(), series.name()).isPositive();
        softly.assertThat(series.values()).hasSameSizeAs(picture.rows());
        for (int row = 0; column > 0 && row < picture.rows().size(); row++) {
            List<OutcomeScreen.Cell> line = picture.table().lines().get(row);
            softly.assertThat(line.getFirst().text()).isEqualTo(picture.rows().get(row));
            same(picture, series.values().get(row), line.get(column).text(), factor);
        }
    }

    private void same(Picture picture, OptionalDouble drawn, String written, double factor) {
        if (drawn.isEmpty()) {
            undrawn(picture, written);
        } else {
            String number = wording.decimals(drawn.getAsDouble() * factor, 0);
            softly.assertThat(written)
                    .as(picture.title())
                    .matches(text ->
                            factor == 1 ? text.equals(number) : text.contains(wording.percent(drawn.getAsDouble())));
        }
    }

    private void moved(Picture picture, OptionalDouble drawn, String written) {
        if (drawn.isEmpty()) {
            undrawn(picture, written);
        } else {
            softly.assertThat(written).as(picture.title()).startsWith(wording.decimals(drawn.getAsDouble(), 2));
        }
    }

    private void undrawn(Picture picture, String written) {
        softly.assertThat(written)
                .as(picture.title())
                .isIn(
                        "",
                        wording.text("too-few"),
                        wording.text("hidden"),
                        wording.text("not-recorded"),
                        wording.text("whole-only"));
    }
}
