package org.belay.shared.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads the rows of one sheet; formulas are passed over and their last values taken. */
final class SheetReader extends SafeXml.Handler {

    /** Excel's own: a row or column beyond is damage or malice. */
    private static final int LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;

    private final String sheet;
    private final WorkbookSource.Shared shared;
    private final TableLimits limits;
    private final TableSource.RowSink sink;
    private final DoubleSupplier share;
    private final BitSet hidden = new BitSet();

    private final Cell[] cells;
    private List<CellNote> notes = List.of();
    private boolean rowsBegan;
    private int rows;
    private int row;
    private int width;
    private int column;
    private @Nullable String type;
    private int style;
    private boolean phonetic;

    SheetReader(
            String sheet,
            WorkbookSource.Shared shared,
            TableLimits limits,
            TableSource.RowSink sink,
            DoubleSupplier share) {
        super(limits.cellCharacters());
        this.sheet = sheet;
        this.shared = shared;
        this.limits = limits;
        this.sink = sink;
        this.share = share;
        cells = new Cell[limits.columns()];
        Arrays.fill(cells, Cell.Blank.CELL);
    }

    @Override
    void start(String name, Attributes attributes) throws SAXException {
        switch (name) {
            case "c" -> startCell(attributes);
            case "v" -> collect(true);
            case "t" -> collect(!phonetic);
            case "rPh" -> phonetic = true;
            case "row" -> startRow(attributes);
            case "col" -> column(attributes);
            case "sheetData" -> beginRows();
            default -> {
                // formulas, formats, links, pictures
            }
        }
    }

    @Override
    void end(String name) throws SAXException {
        switch (name) {
            case "v", "t" -> collect(false);
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            case "sheetData" -> throw new SafeXml.Enough();
            default -> {
                // as above
            }
        }
    }

    private void column(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden"))) {
            int from = integer(attributes.getValue("min"), 0);
            int to = Math.min(integer(attributes.getValue("max"), 0), limits.columns());
            if (from > 0 && to >= from) {
                hidden.set(from - 1, to);
            }
        }
    }

    private void beginRows() {
        rowsBegan = true;
        sink.hiddenColumns(hidden);
    }

    private void startRow(Attributes attributes) throws SAXException {
        int number = integer(attributes.getValue("r"), row + 1);
        if (!rowsBegan || number <= row || number > LAST_ROW) {
            throw new SAXException("row " + number + " after row " + row);
        }
        row = number;
        column = -1;
        width = 0;
        notes = List.of();
    }

    private void startCell(Attributes attributes) throws SAXException {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        if (column < 0 || column >= LAST_COLUMN || row == 0) {
            throw new SAXException("cell " + reference);
        }
        type = attributes.getValue("t");
        style = integer(attributes.getValue("s"), 0);
        takeText();
    }

    private void endCell() throws SAXException {
        var raw = takeText();
        if (raw.isEmpty()) {
            return;
        }
        if (notes.isEmpty()) {
            notes = new ArrayList<>(0);
        }
        var cell = cell(raw);
        if (cell.isBlank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw refused(TableProblem.atRow(TableProblem.Kind.TOO_MANY_COLUMNS, sheet, row, limits.columns()));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    private void endRow() throws SAXException {
        if (width == 0) {
            return;
        }
        if (++rows > limits.rows()) {
            throw refused(TableProblem.atRow(TableProblem.Kind.TOO_MANY_ROWS, sheet, row, limits.rows()));
        }
        var filled = Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, width)));
        Arrays.fill(cells, 0, width, Cell.Blank.CELL);
        boolean goesOn;
        try {
            goesOn = sink.row(new Row(row, filled, notes), share.getAsDouble());
        } catch (TableException e) {
            throw new SafeXml.Refused(e);
        }
        if (!goesOn) {
            throw new SafeXml.Enough();
        }
    }

    private Cell cell(String raw) throws SAXException {
        return switch (type == null ? "n" : type) {
            case "s" -> text(sharedText(raw));
            case "inlineStr", "str" -> text(EscapedText.decode(raw));
            case "b" -> new Cell.Truth(isTrue(raw.strip()));
            case "e" -> new Cell.Fault(raw.strip());
            case "d" -> isoDate(raw.strip());
            default -> number(raw.strip());
        };
    }

    private String sharedText(String raw) throws SAXException {
        var text = shared.texts().get(integer(raw.strip(), -1));
        if (text == null) {
            throw new SAXException("no shared text " + raw);
        }
        return text;
    }

    private Cell text(String text) throws SAXException {
        if (text.length() > limits.cellCharacters()) {
            throw refused(
                    TableProblem.atCell(TableProblem.Kind.CELL_TOO_LONG, sheet, row, column, limits.cellCharacters()));
        }
        return CellText.of(text, column, notes);
    }

    private Cell isoDate(String raw) throws SAXException {
        try {
            return raw.contains("T")
                    ? dateTime(LocalDateTime.parse(raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw))
                    : new Cell.Date(LocalDate.parse(raw));
        } catch (DateTimeException e) {
            return text(raw);
        }
    }

    private static Cell dateTime(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Date(value.toLocalDate())
                : new Cell.DateTime(value);
    }

    private Cell number(String raw) throws SAXException {
        if (raw.isEmpty()) {
            return Cell.Blank.CELL;
        }
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            throw new SAXException("number " + raw, e);
        }
        var format = shared.formats().of(style);
        if (format.meaning() == CellFormats.Meaning.NUMBER || !DateUtil.isValidExcelDate(value)) {
            return new Cell.Numeric(value, format.digits());
        }
        if (format.meaning() == CellFormats.Meaning.TIME && value < 1) {
            return new Cell.Time(LocalTime.ofSecondOfDay(Math.round(value * 86_400) % 86_400));
        }
        var moment = DateUtil.getLocalDateTime(value, shared.from1904(), true);
        if (moment == null) {
            return new Cell.Numeric(value);
        }
        return format.meaning() == CellFormats.Meaning.DATE
                ? new Cell.Date(moment.toLocalDate())
                : new Cell.DateTime(moment);
    }

    private static SAXException refused(TableProblem problem) {
        return new SafeXml.Refused(problem.exception());
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equalsIgnoreCase(value);
    }

    static int integer(@Nullable String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
