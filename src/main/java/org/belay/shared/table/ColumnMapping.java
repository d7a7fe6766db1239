package org.belay.shared.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column holds which field.
 *
 * @param byField guesses by the key of the field
 * @param unmapped columns that hold none
 */
public record ColumnMapping(Map<String, Guess> byField, List<Column> unmapped) {

    /**
     * A column with the strength of the resemblance.
     *
     * @param score 60 to 100; 100 is the very name
     */
    public record Guess(Column column, int score) {}

    public ColumnMapping {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
        unmapped = List.copyOf(unmapped);
    }

    public Optional<Column> column(String field) {
        return Optional.ofNullable(byField.get(field)).map(Guess::column);
    }
}
