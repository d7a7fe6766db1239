package org.belay.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Why something cannot be done, as a key of the translations and its arguments.
 *
 * @param key such as {@code cohort.problem.dates-missing}
 * @param arguments texts, numbers, dates, in the order of the message
 */
public record Problem(String key, List<Serializable> arguments) implements Serializable {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String key, Serializable... arguments) {
        return new Problem(key, Arrays.asList(arguments));
    }
}
