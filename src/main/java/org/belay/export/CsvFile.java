package org.belay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.belay.shared.table.SafeCell;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV in UTF-8, as a spreadsheet of the reader's language opens it: where numbers have a decimal comma, cells are
 * parted by semicolons. Dates and times are those of ISO 8601 in every language.
 */
final class CsvFile implements FileOfRows {

    /** Says to a spreadsheet that what follows is UTF-8. */
    private static final char MARK = '\ufeff';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final CSVPrinter printer;
    private final Cover cover;
    private final char comma;

    CsvFile(Cover cover, OutputStream out) throws IOException {
        this.cover = cover;
        this.comma = DecimalFormatSymbols.getInstance(cover.locale()).getDecimalSeparator();
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        this.printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(comma == ',' ? ';' : ',')
                        .get());
        for (var head : cover.heads()) {
            printer.print(SafeCell.csv(head));
        }
        printer.println();
    }

    @Override
    public void row(@Nullable Object[] cells) throws IOException {
        for (var i = 0; i < cells.length; i++) {
            printer.print(text(cover.kind().columns().get(i).type(), cells[i]));
        }
        printer.println();
    }

    private String text(Column.Type type, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDateTime time -> TIME.format(time);
            case Number number
            when type == Column.Type.DECIMAL ->
                new BigDecimal(number.toString())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', comma);
            case Number number -> number.toString();
            case String text -> SafeCell.csv(text);
            default -> cell.toString();
        };
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
