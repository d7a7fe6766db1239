package org.belay.organization;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of several equal values: a hundred thousand people share few departments, names and dates. */
final class Pool {

    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked") // Equal values are of the same type here: texts, dates, numbers, sets, lists.
    <T> T one(T value) {
        var known = values.putIfAbsent(value, value);
        return known == null ? value : (T) known;
    }
}
