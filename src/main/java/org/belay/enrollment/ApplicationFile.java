package org.belay.enrollment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.Row;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableFile;

/**
 * The export of an application form, read into memory: one row an applicant.
 *
 * @param name of the file as it was uploaded
 * @param columns of its sheet, for somebody to map
 * @param mapping column by the key of the field
 */
public record ApplicationFile(
        String name, String sheet, List<Column> columns, Map<String, Column> mapping, List<Row> rows) {

    public ApplicationFile {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        rows = List.copyOf(rows);
    }

    static ApplicationFile read(Path file, String name, ColumnGuess guess, ReadProgress progress)
            throws TableException, IOException {
        try (var opened = TableFile.open(file, name)) {
            var table = opened.table(guess);
            var rows = new ArrayList<Row>();
            table.read(rows::add, progress);
            return new ApplicationFile(name, table.sheet(), table.columns(), guessed(guess, table.columns()), rows);
        }
    }

    /** The same file with its columns read as somebody said. */
    public ApplicationFile mapped(Map<String, Column> other) {
        return new ApplicationFile(name, sheet, columns, other, rows);
    }

    List<FormRow> applications() {
        return rows.stream().map(row -> new FormRow(row, mapping)).toList();
    }

    private static Map<String, Column> guessed(ColumnGuess guess, List<Column> columns) {
        var mapping = new HashMap<String, Column>();
        guess.guess(columns).byField().forEach((field, found) -> mapping.put(field, found.column()));
        return mapping;
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
