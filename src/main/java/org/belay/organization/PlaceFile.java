package org.belay.organization;

import java.util.List;
import java.util.Map;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;

/**
 * A file of departments, sites, rooms or holidays that was read.
 *
 * @param mapping which column holds which field: as somebody mapped this layout last, else a guess
 * @param remembered whether somebody mapped this layout before
 */
public record PlaceFile(
        PlaceKind kind,
        String name,
        List<Column> columns,
        String fingerprint,
        Map<PlaceField, Column> mapping,
        boolean remembered,
        List<Row> rows) {

    public PlaceFile {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        rows = List.copyOf(rows);
    }

    /** The same file, mapped as somebody says. */
    public PlaceFile mapped(Map<PlaceField, Column> chosen) {
        return new PlaceFile(kind, name, columns, fingerprint, chosen, remembered, rows);
    }
}
