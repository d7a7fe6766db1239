package org.belay.enrollment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.ColumnGuess;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The export of an application form, read into memory: one row an applicant.
 *
 * @param name of the file as it was uploaded
 * @param columns of its sheet, for somebody to map
 * @param mapping column by the key of the field
 */
public record ApplicationFile(
        String name, String sheet, List<Column> columns, Map<String, Column> mapping, List<FormRow> rows) {

    public ApplicationFile {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        rows = List.copyOf(rows);
    }

    /** @param chosen column by the key of the field, as somebody mapped them; null to have them guessed */
    static ApplicationFile read(
            Path file, String name, ColumnGuess guess, @Nullable Map<String, Column> chosen, ReadProgress progress)
            throws TableException, IOException {
        try (var opened = TableFile.open(file, name)) {
            var table = opened.table(guess);
            var mapping = chosen == null ? guessed(guess, table.columns()) : chosen;
            var rows = new ArrayList<FormRow>();
            table.read(
                    row -> {
                        var cells = new HashMap<String, Cell>();
                        mapping.forEach((field, column) -> cells.put(field, row.cell(column)));
                        rows.add(new FormRow(row.number(), cells));
                    },
                    progress);
            return new ApplicationFile(name, table.sheet(), table.columns(), mapping, rows);
        }
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
