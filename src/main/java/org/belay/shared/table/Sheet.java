package org.belay.shared.table;

import java.util.List;

/**
 * A visible sheet of a file as it looks from its first rows.
 *
 * @param name empty for the only sheet of a text file
 * @param headerRow the row with the column names as Excel numbers it, 0 when none was found
 * @param columns the columns by that row
 * @param hasRows whether anything stands below that row
 * @param score how well the header row fits what the importer looks for; to compare sheets of one file only
 */
public record Sheet(String name, int headerRow, List<Column> columns, boolean hasRows, double score) {

    public Sheet {
        columns = List.copyOf(columns);
    }
}
