package org.belay.bench;

import java.util.EnumMap;
import java.util.Map;

/** What matching promises of its speed and memory, and whether what is measured holds it. */
public final class Promises {

    private final Map<Figure, Boolean> held = new EnumMap<>(Figure.class);

    /** A figure with its bound. */
    public enum Figure {
        /** How many times as long OR-Tools takes at 10 000 x 4 000. */
        TIMES_AS_FAST("OR-Tools takes at least 15 times as long", 15) {
            @Override
            boolean holds(double measured) {
                return measured >= bound();
            }
        },
        /** At 10 000 x 4 000. */
        PEAK_MIB("at most 300 MiB of heap", 300),
        /** The time with places for 90 % of the demand to that with places for 120 %, at 10 000 x 4 000. */
        SCARCE_TO_EASY("the scarce case takes at most 3 times as long as the easy one", 3),
        /** Milliseconds after one lock at 1000 x 400. */
        LOCK_MILLIS("solved anew after a lock in under 20 ms", Math.nextDown(20.0)),
        /** Milliseconds after a weight moved at 1000 x 400. */
        WEIGHT_MILLIS("solved anew after a weight moved in under 100 ms", Math.nextDown(100.0));

        private final String words;
        private final double bound;

        Figure(String words, double bound) {
            this.words = words;
            this.bound = bound;
        }

        double bound() {
            return bound;
        }

        boolean holds(double measured) {
            return measured <= bound;
        }
    }

    /**
     * Judges one measurement; a figure that is measured several times is held when it is held each time.
     *
     * @return to be printed beside the figure
     */
    public String judge(Figure figure, double measured) {
        var holds = figure.holds(measured);
        held.merge(figure, holds, Boolean::logicalAnd);
        return holds ? "held" : "not held";
    }

    /** A line for each figure: held, not held or not measured. */
    public String summary() {
        var lines = new StringBuilder();
        for (var figure : Figure.values()) {
            var holds = held.get(figure);
            lines.append(holds == null ? "not measured" : holds ? "held" : "not held")
                    .append(": ")
                    .append(figure.words)
                    .append('\n');
        }
        return lines.toString();
    }

    /** For the shell: 1 when something measured is not held, else 0. */
    public int exitCode() {
        return held.containsValue(false) ? 1 : 0;
    }
}
