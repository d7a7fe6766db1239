package org.belay.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.belay.shared.Texts;
import org.belay.shared.table.SafeCell;

/** Rows that were left out, each with its reason in front, to be corrected and imported again. */
final class RejectedRowsFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER_WIDTH = 256;
    private static final int REASON_WIDTH = 60 * CHARACTER_WIDTH;

    private RejectedRowsFile() {}

    static void write(ImportPlan plan, Texts texts, Locale language, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var safe = new SafeCell(workbook);
            var sheet = workbook.createSheet(texts.text(language, "people.import.rejected.sheet"));
            sheet.createFreezePane(0, 1);
            sheet.setColumnWidth(2, REASON_WIDTH);
            write(sheet, 0, header(plan, texts, language), safe);
            int at = 1;
            for (var rejected : plan.rejected()) {
                write(sheet, at++, cells(rejected, texts, language), safe);
            }
            workbook.write(out);
        }
    }

    private static List<String> header(ImportPlan plan, Texts texts, Locale language) {
        var names = new ArrayList<>(List.of(
                texts.text(language, "people.import.rejected.row"),
                texts.text(language, "people.import.rejected.column"),
                texts.text(language, "people.import.rejected.reason")));
        for (var column : plan.file().columns()) {
            // Columns without a name hold their place, so that the cells stay below their names.
            while (names.size() < column.index() + 3) {
                names.add("");
            }
            names.add(column.name());
        }
        return names;
    }

    private static List<String> cells(RejectedRow row, Texts texts, Locale language) {
        var cells = new ArrayList<>(List.of(
                Integer.toString(row.row()),
                row.column(),
                texts.text(language, row.reason().messageKey(), row.value())));
        cells.addAll(row.cells());
        return cells;
    }

    private static void write(Sheet sheet, int number, List<String> texts, SafeCell safe) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                safe.set(row.createCell(i), texts.get(i));
            }
        }
    }
}
