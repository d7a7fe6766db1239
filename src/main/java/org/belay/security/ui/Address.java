package org.belay.security.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters as query parameters of an address; what is empty is left out. */
final class Address {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    static String read(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** The constant of that name; nothing for a name that somebody made up. */
    static <E extends Enum<E>> @Nullable E read(Map<String, List<String>> parameters, String name, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(read(parameters, name))) {
                return constant;
            }
        }
        return null;
    }
}
