package org.belay.shared.table;

import java.util.List;

/**
 * A row with at least one filled cell.
 *
 * @param number as Excel shows it, from 1; a line break inside a cell of a text file does not count
 * @param cells from column A on; ends with the last filled cell
 * @param notes what was tidied up while reading
 */
public record Row(int number, List<Cell> cells, List<CellNote> notes) {

    public Cell cell(Column column) {
        return cell(column.index());
    }

    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.Blank.CELL;
    }

    public String text(Column column) {
        return cell(column).text();
    }

    /** Number of filled cells. */
    int filled() {
        int filled = 0;
        for (var cell : cells) {
            if (!cell.isBlank()) {
                filled++;
            }
        }
        return filled;
    }
}
