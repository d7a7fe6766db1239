package org.belay.history;

import org.belay.shared.Terms;

/** Ends the reading of a row: it cannot be taken because of one cell. */
final class BadCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final HistoryColumn column;
    private final RejectedRow.Reason reason;
    private final String value;

    BadCell(HistoryColumn column, RejectedRow.Reason reason, String value) {
        super(column + ": " + reason, null, false, false);
        this.column = column;
        this.reason = reason;
        this.value = value;
    }

    RejectedRow in(HistoryFile file, int row) {
        return new RejectedRow(file, row, column.name(Terms.USUAL), reason, value);
    }
}
