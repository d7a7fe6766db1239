package org.belay.feedback;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The whole numbers that an item is answered with.
 *
 * @param labels of numbers that have one
 */
public record AnswerScale(int from, int to, Map<Integer, Wording> labels) {

    public static final int LEAST = 0;
    public static final int MOST = 10;

    public AnswerScale {
        labels = Map.copyOf(labels);
    }

    public boolean has(int value) {
        return value >= from && value <= to;
    }

    /** A high answer as if it had been a low one, and the other way round. */
    public int reversed(int value) {
        return from + to - value;
    }

    public int size() {
        return to - from + 1;
    }

    public Optional<String> label(int value, Locale reader) {
        return Optional.ofNullable(labels.get(value)).map(words -> words.in(reader));
    }
}
