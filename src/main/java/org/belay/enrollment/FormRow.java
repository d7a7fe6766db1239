package org.belay.enrollment;

import java.util.Map;
import org.belay.shared.table.Cell;

/**
 * A row of a form's export.
 *
 * @param number as Excel shows it
 * @param cells by the key of the field, for the columns that are mapped
 */
record FormRow(int number, Map<String, Cell> cells) {

    FormRow {
        cells = Map.copyOf(cells);
    }

    Cell cell(ApplicationField field) {
        return cell(field.name());
    }

    Cell cell(String field) {
        return cells.getOrDefault(field, Cell.Blank.CELL);
    }

    String text(ApplicationField field) {
        return cell(field).text().strip();
    }
}
