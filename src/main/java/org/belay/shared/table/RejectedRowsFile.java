package org.belay.shared.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.belay.shared.Texts;

/** The rows that an import left out, each with its reason in front, to be corrected and imported again. */
public final class RejectedRowsFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER_WIDTH = 256;
    private static final int REASON_WIDTH = 60 * CHARACTER_WIDTH;

    /**
     * A row that was left out.
     *
     * @param row as the file numbers it
     * @param column that has the fault; empty for the whole row
     * @param reason in words
     * @param cells the row itself, or what of it is known
     */
    public record Line(int row, String column, String reason, List<String> cells) {}

    /** Hands over one line after the other, so that those of a large file need not be in memory together. */
    @FunctionalInterface
    public interface Lines {
        void to(Consumer<Line> sheet);
    }

    private RejectedRowsFile() {}

    /**
     * Writes a workbook in which no cell is ever taken for a formula.
     *
     * @param names of the columns of the cells
     */
    public static void write(Texts texts, Locale language, List<String> names, Lines lines, OutputStream out)
            throws IOException {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var safe = new SafeCell(workbook);
            var sheet = workbook.createSheet(texts.text(language, "import.rejected.sheet"));
            sheet.createFreezePane(0, 1);
            sheet.setColumnWidth(2, REASON_WIDTH);
            write(
                    sheet,
                    0,
                    together(
                            texts.text(language, "import.rejected.row"),
                            texts.text(language, "import.rejected.column"),
                            texts.text(language, "import.rejected.reason"),
                            names),
                    safe);
            lines.to(line -> write(
                    sheet,
                    sheet.getLastRowNum() + 1,
                    together(Integer.toString(line.row()), line.column(), line.reason(), line.cells()),
                    safe));
            workbook.write(out);
        }
    }

    /** The names of a file's columns; those without a name hold their place, so that cells stay below their names. */
    public static List<String> names(List<Column> columns) {
        var names = new ArrayList<String>();
        for (var column : columns) {
            while (names.size() < column.index()) {
                names.add("");
            }
            names.add(column.name());
        }
        return names;
    }

    private static List<String> together(String row, String column, String reason, List<String> cells) {
        var all = new ArrayList<>(List.of(row, column, reason));
        all.addAll(cells);
        return all;
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
