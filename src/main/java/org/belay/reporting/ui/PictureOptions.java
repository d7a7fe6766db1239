package org.belay.reporting.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.belay.reporting.OutcomeScreen.Picture;
import org.belay.reporting.OutcomeScreen.Series;
import org.belay.shared.ui.ChartAxes;

/** What ECharts needs to draw a picture of a report. Values that may not be shown are gaps. */
final class PictureOptions {

    private static final String ACCENT = "$b-acc";
    private static final String SECOND = "$b-c2";
    private static final String TEXT = "$b-text-2";
    private static final Map<Integer, List<String>> SCALES = Map.of(
            1, List.of(ACCENT),
            2, List.of(ACCENT, SECOND),
            3, List.of(ACCENT, SECOND, "$b-warn"),
            4, List.of(ACCENT, SECOND, "$b-grid", "$b-warn"));
    private static final List<String> SCALE = List.of(ACCENT, SECOND, "$b-grid", "$b-mute", "$b-warn");

    private final Picture picture;
    private final DoubleFunction<String> count;
    private final DoubleFunction<String> percent;
    private final DoubleFunction<String> decimal;

    /** @param count and the others write numbers in the reader's language: whole ones, shares, and in two decimals */
    PictureOptions(
            Picture picture,
            DoubleFunction<String> count,
            DoubleFunction<String> percent,
            DoubleFunction<String> decimal) {
        this.picture = picture;
        this.count = count;
        this.percent = percent;
        this.decimal = decimal;
    }

    Map<String, Object> option() {
        return switch (picture.shape()) {
            case BARS -> sideways(bars(), Map.of("type", "value", "show", false));
            case COLUMNS -> upright();
            case STACKS -> sideways(stacks(), Map.of("type", "value", "show", false, "max", 100));
            case MOVES ->
                sideways(
                        new SpanSeries(picture).moves(decimal),
                        axis(picture.axis().from(), picture.axis().to(), "{value}"));
            case DOTS -> sideways(new SpanSeries(picture).dots(percent), axis(0, 100, "{value}\u00a0%"));
        };
    }

    private static Map<String, Object> axis(double from, double to, String words) {
        return Map.of(
                "type",
                "value",
                "min",
                from,
                "max",
                to,
                "splitLine",
                Map.of("lineStyle", Map.of("color", "$b-grid")),
                "axisLabel",
                Map.of("color", TEXT, "formatter", words));
    }

    /** In pixels. */
    int height() {
        return switch (picture.shape()) {
            case COLUMNS -> 260;
            case MOVES -> 62 + 36 * picture.rows().size();
            case DOTS -> 50 + 36 * picture.rows().size();
            case BARS, STACKS -> 46 + 44 * picture.rows().size();
        };
    }

    private Map<String, Object> sideways(List<Object> series, Map<String, Object> values) {
        Map<String, Object> option = base(series);
        option.put("xAxis", values);
        Map<String, Object> rows = new HashMap<>(ChartAxes.names(picture.rows()));
        rows.put("inverse", true);
        rows.put("axisLabel", Map.of("color", "$b-text", "fontSize", 12, "width", 130, "overflow", "break"));
        option.put("yAxis", rows);
        return option;
    }

    private Map<String, Object> upright() {
        Map<String, Object> option = base(List.of(
                column(picture.series().getFirst(), SECOND),
                column(picture.series().getLast(), ACCENT)));
        option.put("xAxis", ChartAxes.names(picture.rows()));
        option.put("yAxis", ChartAxes.counts());
        return option;
    }

    private Map<String, Object> base(List<?> series) {
        Map<String, Object> option = new HashMap<>();
        boolean legend =
                picture.series().stream().filter(each -> !each.name().isEmpty()).count() > 1;
        option.put("series", series);
        option.put("grid", Map.of("left", 4, "right", 56, "top", legend ? 34 : 8, "bottom", 4, "containLabel", true));
        if (legend) {
            option.put(
                    "legend",
                    Map.of(
                            "left", 0,
                            "top", 0,
                            "type", "scroll",
                            "itemWidth", 12,
                            "itemHeight", 8,
                            "textStyle", Map.of("color", TEXT)));
        }
        return option;
    }

    private static Map<String, Object> column(Series series, String color) {
        return Map.of(
                "type", "bar",
                "name", series.name(),
                "itemStyle", Map.of("color", color),
                "barMaxWidth", 24,
                "data", series.values().stream().map(PictureOptions::plain).toList());
    }

    /** The first series is this cohort; the thin one below it the previous. */
    private List<Object> bars() {
        List<Object> drawn = new ArrayList<>();
        for (int i = 0; i < picture.series().size(); i++) {
            Series series = picture.series().get(i);
            Map<String, Object> bar = new HashMap<>(column(series, i == 0 ? ACCENT : SECOND));
            bar.put("barWidth", i == 0 ? 14 : 5);
            if (i == 0) {
                bar.put(
                        "data",
                        IntStream.range(0, series.values().size())
                                .mapToObj(row -> series.values().get(row).isPresent()
                                        ? labeled(series.values().get(row), 1, count, "right", "$b-text")
                                        : word(0, picture.word(series, row)))
                                .toList());
            }
            drawn.add(bar);
        }
        return drawn;
    }

    private List<Object> stacks() {
        List<Double> totals = IntStream.range(0, picture.rows().size())
                .mapToObj(row -> picture.series().stream()
                        .mapToDouble(series -> series.values().get(row).orElse(0))
                        .sum())
                .toList();
        List<String> colors = SCALES.getOrDefault(picture.series().size(), SCALE);
        List<Object> drawn = new ArrayList<>();
        for (int i = 0; i < picture.series().size(); i++) {
            Series series = picture.series().get(i);
            String ink = i == 0 ? "$b-card" : "$b-text";
            String color = colors.get(Math.min(i, colors.size() - 1));
            List<Object> data = new ArrayList<>();
            for (int row = 0; row < totals.size(); row++) {
                data.add(
                        i == 0 && totals.get(row) == 0
                                ? word(0, picture.word(series, row))
                                : labeled(
                                        series.values().get(row),
                                        100 / Math.max(1, totals.get(row)),
                                        count,
                                        "inside",
                                        ink));
            }
            drawn.add(Map.of(
                    "type",
                    "bar",
                    "stack",
                    "all",
                    "name",
                    series.name(),
                    "barWidth",
                    22,
                    "itemStyle",
                    Map.of("color", color, "borderColor", "$b-card", "borderWidth", 1),
                    "data",
                    data));
        }
        return drawn;
    }

    /** Where there is nothing to draw, why. */
    static Object word(double at, String word) {
        return Map.of(
                "value", at, "label", Map.of("show", true, "position", "right", "color", TEXT, "formatter", word));
    }

    static Object labeled(OptionalDouble value, double factor, DoubleFunction<String> words, String place, String ink) {
        if (value.isEmpty()) {
            return "-";
        }
        Map<String, Object> label = Map.of(
                "show",
                value.getAsDouble() > 0 || !place.equals("inside"),
                "position",
                place,
                "color",
                ink,
                "formatter",
                words.apply(value.getAsDouble()));
        return Map.of("value", value.getAsDouble() * factor, "label", label);
    }

    private static Object plain(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : "-";
    }
}
