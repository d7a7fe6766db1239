package org.belay.shared.ui;

import java.util.List;
import java.util.Map;

/** The axes of charts with upright columns, as the design draws them. */
public final class ChartAxes {

    private static final Map<String, Object> LABEL = Map.of("color", "$b-text-2", "fontSize", 12);
    private static final Map<String, Object> LINE = Map.of("lineStyle", Map.of("color", "$b-grid"));

    private ChartAxes() {}

    /** One place for each name, from the start. */
    public static Map<String, Object> names(List<String> names) {
        return Map.of(
                "type",
                "category",
                "data",
                names,
                "axisTick",
                Map.of("show", false),
                "axisLine",
                LINE,
                "axisLabel",
                LABEL);
    }

    /** Upwards from zero, in whole steps. */
    public static Map<String, Object> counts() {
        return Map.of("type", "value", "minInterval", 1, "splitLine", LINE, "axisLabel", LABEL);
    }
}
