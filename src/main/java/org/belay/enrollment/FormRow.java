package org.belay.enrollment;

import java.util.Map;
import org.belay.shared.table.Cell;
import org.belay.shared.table.Column;
import org.belay.shared.table.Row;

/**
 * A row of a form's export with its columns understood.
 *
 * @param mapping column by the key of the field
 */
record FormRow(Row row, Map<String, Column> mapping) {

    /** As Excel shows it. */
    int number() {
        return row.number();
    }

    Cell cell(ApplicationField field) {
        return cell(field.name());
    }

    Cell cell(String field) {
        var column = mapping.get(field);
        return column == null ? Cell.Blank.CELL : row.cell(column);
    }

    String text(ApplicationField field) {
        return cell(field).text().strip();
    }
}
