package org.belay.organization;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.table.Column;

/**
 * An uploaded file whose columns are known.
 *
 * @param sheet empty for a text file
 * @param headerRow as Excel numbers it
 * @param mapping which column holds which field: as somebody mapped this layout last, else a guess
 * @param remembered whether somebody mapped this layout before
 */
public record PeopleFile(
        Path path,
        String name,
        String sheet,
        int headerRow,
        List<Column> columns,
        String fingerprint,
        Map<PersonField, Column> mapping,
        boolean remembered) {

    public PeopleFile {
        columns = List.copyOf(columns);
        mapping = Collections.unmodifiableMap(
                mapping.isEmpty() ? new EnumMap<>(PersonField.class) : new EnumMap<>(mapping));
    }

    /** The same file, mapped as somebody says. */
    public PeopleFile mapped(Map<PersonField, Column> chosen) {
        return new PeopleFile(path, name, sheet, headerRow, columns, fingerprint, chosen, remembered);
    }
}
