package org.belay.reporting.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.OutcomeScreen.Series;

/** A thin bar that begins where something begins, with dots on it. */
final class SpanSeries {

    private static final String ACCENT = "$b-acc";
    private static final int PERCENT = 100;

    private final Picture picture;

    SpanSeries(Picture picture) {
        this.picture = picture;
    }

    /** The interval as the bar, the value as a dot on it. */
    List<Object> dots(DoubleFunction<String> words) {
        List<OptionalDouble> low = picture.series().get(0).values();
        List<OptionalDouble> high = picture.series().get(2).values();
        List<Object> drawn = bar(low, high, 0, PERCENT);
        drawn.add(Map.of(
                "type",
                "scatter",
                "symbolSize",
                11,
                "itemStyle",
                Map.of("color", ACCENT),
                "z",
                3,
                "data",
                points(picture.series().get(1), PERCENT, 0, words, "top")));
        return drawn;
    }

    /** Hollow where it began, filled where it came to. */
    List<Object> moves(DoubleFunction<String> words) {
        Series start = picture.series().getFirst();
        Series end = picture.series().getLast();
        double least = picture.axis().from();
        List<Object> drawn = bar(start.values(), end.values(), least, 1);
        drawn.add(Map.of(
                "type",
                "scatter",
                "name",
                start.name(),
                "symbolSize",
                11,
                "itemStyle",
                Map.of("color", "$b-card", "borderColor", ACCENT, "borderWidth", 2),
                "z",
                3,
                "data",
                points(start, 1, least, words, "bottom")));
        drawn.add(Map.of(
                "type",
                "scatter",
                "name",
                end.name(),
                "symbolSize",
                11,
                "itemStyle",
                Map.of("color", ACCENT),
                "z",
                4,
                "data",
                points(end, 1, least, words, "top")));
        return drawn;
    }

    /** Whichever way it goes; nothing where one of both is not there. */
    private static List<Object> bar(List<OptionalDouble> one, List<OptionalDouble> other, double least, double factor) {
        List<Object> starts = new ArrayList<>();
        List<Object> lengths = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            double from = one.get(i).orElse(least);
            double to = other.get(i).orElse(least);
            starts.add(Math.min(from, to) * factor);
            lengths.add(Math.abs(to - from) * factor);
        }
        return new ArrayList<>(List.of(
                Map.of(
                        "type",
                        "bar",
                        "stack",
                        "interval",
                        "silent",
                        true,
                        "itemStyle",
                        Map.of("color", "transparent"),
                        "data",
                        starts),
                Map.of(
                        "type",
                        "bar",
                        "stack",
                        "interval",
                        "barWidth",
                        5,
                        "itemStyle",
                        Map.of("color", "$b-c2"),
                        "data",
                        lengths)));
    }

    /** Where there is none stands why, once for a row: beside where the filled dot would be. */
    private List<Object> points(
            Series series, double factor, double least, DoubleFunction<String> words, String place) {
        return IntStream.range(0, series.values().size())
                .mapToObj(row -> {
                    OptionalDouble value = series.values().get(row);
                    if (value.isPresent()) {
                        return PictureOptions.labeled(value, factor, words, place, "$b-text");
                    }
                    return "top".equals(place) ? unseen(least, picture.word(series, row)) : "-";
                })
                .toList();
    }

    private static Object unseen(double least, String word) {
        return Map.of(
                "value",
                least,
                "symbolSize",
                0,
                "label",
                Map.of("show", true, "position", "right", "color", "$b-text-2", "formatter", word));
    }
}
