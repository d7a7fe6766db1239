package org.belay.program;

import org.jspecify.annotations.Nullable;

/** Whole numbers to choose from, with what the two ends mean. */
public record Scale(int from, int to, String fromLabel, String toLabel) {

    public static final int LEAST = 0;
    public static final int MOST = 10;
    public static final int LONGEST_LABEL = 100;
    public static final Scale USUAL = new Scale(1, 5, "", "");

    public Scale {
        fromLabel = fromLabel.strip();
        toLabel = toLabel.strip();
    }

    /** Out of columns that hold one or none. */
    public static @Nullable Scale orNone(
            @Nullable Integer from, @Nullable Integer to, @Nullable String fromLabel, @Nullable String toLabel) {
        return from == null || to == null || fromLabel == null || toLabel == null
                ? null
                : new Scale(from, to, fromLabel, toLabel);
    }

    public boolean holds(int value) {
        return value >= from && value <= to;
    }

    boolean complete() {
        return from >= LEAST && to <= MOST && from < to && !fromLabel.isEmpty() && !toLabel.isEmpty();
    }
}
