package org.belay.shared.table;

import java.util.List;

/**
 * What reading a table came to.
 *
 * @param rows data rows handed over
 * @param blankRows empty rows between them
 * @param repeatedHeaders rows that say the column names again
 * @param footers closing lines below the data, which are no data
 */
public record ReadSummary(int rows, int blankRows, int repeatedHeaders, List<Footer> footers) {

    public record Footer(int row, String text) {}

    public ReadSummary {
        footers = List.copyOf(footers);
    }
}
