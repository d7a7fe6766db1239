package org.belay.enrollment;

import java.util.List;
import java.util.Map;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;

/**
 * The export of an application form, read into memory: one row an applicant.
 *
 * @param name of the file as it was uploaded
 * @param columns of its sheet, for somebody to map
 * @param fingerprint of the column names, by which a mapping is found again
 * @param mapping column by the key of the field
 * @param remembered whether somebody mapped this layout before
 */
public record ApplicationFile(
        String name,
        String sheet,
        List<Column> columns,
        String fingerprint,
        Map<String, Column> mapping,
        boolean remembered,
        List<Row> rows) {

    public ApplicationFile {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        rows = List.copyOf(rows);
    }

    /** The same file with its columns read as somebody said. */
    public ApplicationFile mapped(Map<String, Column> other) {
        return new ApplicationFile(name, sheet, columns, fingerprint, other, remembered, rows);
    }

    List<FormRow> applications() {
        return rows.stream().map(row -> new FormRow(row, mapping)).toList();
    }

    /** The letters of the column that holds a field; empty when none does. */
    String place(String field) {
        var column = mapping.get(field);
        return column == null ? "" : column.letters();
    }

    boolean has(ApplicationField field) {
        return mapping.containsKey(field.name());
    }
}
