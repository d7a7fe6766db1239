package org.belay.shared.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text file with separated columns. */
final class TextSource implements TableSource {

    /** The name of its only sheet. */
    static final String SHEET = "";

    private static final int HEAD = 1 << 16;

    /** No row of a real table is longer; a quotation mark that is never closed makes one row of a whole file. */
    private static final int ROW_CHARACTERS = 2 << 20;

    private final Path file;
    private final TableLimits limits;
    private final TextEncoding encoding;
    private final char delimiter;
    private final boolean declared;

    private TextSource(Path file, TableLimits limits, TextEncoding encoding, String head) throws TableException {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        var declaration = Delimiter.declared(head);
        declared = declaration != null;
        delimiter = declaration != null ? declaration : Delimiter.of(head);
        var foreign = declared || head.indexOf(delimiter) >= 0
                ? null
                : Delimiter.unusual(
                        head.lines().filter(line -> !line.isBlank()).limit(20).toList());
        if (foreign != null) {
            throw TableProblem.of(TableProblem.Kind.UNKNOWN_DELIMITER, foreign.toString())
                    .exception();
        }
    }

    static TextSource open(Path file, TableLimits limits) throws TableException, IOException {
        var encoding = TextEncoding.of(file);
        var head = head(file, encoding);
        if (head.isBlank()) {
            throw TableProblem.of(TableProblem.Kind.EMPTY_FILE).exception();
        }
        return new TextSource(file, limits, encoding, head);
    }

    private static String head(Path file, TextEncoding encoding) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.mark());
            var head = new char[HEAD];
            var reader = new BufferedReader(new InputStreamReader(in, encoding.charset()));
            int length = 0;
            for (int n = 0; n >= 0 && length < HEAD; n = reader.read(head, length, HEAD - length)) {
                length += n;
            }
            return new String(head, 0, length);
        }
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    TextEncoding encoding() {
        return encoding;
    }

    char delimiter() {
        return delimiter;
    }

    @Override
    public List<String> sheets() {
        return List.of(SHEET);
    }

    @Override
    public void scan(String sheet, RowSink sink) throws TableException {
        int begun = 0;
        try (var in = new CountedStream(Files.newInputStream(file), Files.size(file))) {
            in.skipNBytes(encoding.mark());
            var guard = new RowGuard(new InputStreamReader(in, encoding.charset()));
            try (var parser = format(delimiter).parse(guard)) {
                var records = parser.iterator();
                int rows = 0;
                for (int number = 1; hasNext(records, guard, number); number++) {
                    begun = number;
                    var row = row(records.next(), number);
                    if (row == null || (declared && number == 1)) {
                        continue;
                    }
                    if (++rows > limits.rows()) {
                        throw TableProblem.atRow(TableProblem.Kind.TOO_MANY_ROWS, SHEET, number, limits.rows())
                                .exception();
                    }
                    if (!sink.row(row, in.share())) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new TableException(TableProblem.atRow(TableProblem.Kind.DAMAGED, SHEET, begun), e);
        }
    }

    private boolean hasNext(Iterator<CSVRecord> records, RowGuard guard, int number) throws TableException {
        guard.nextRow();
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            // With trailing data allowed, the parser complains about one thing only: a quoted cell without end.
            var kind = guard.isExceeded() ? TableProblem.Kind.CELL_TOO_LONG : TableProblem.Kind.QUOTE_NOT_CLOSED;
            throw new TableException(TableProblem.atRow(kind, SHEET, number, limits.cellCharacters()), e);
        }
    }

    private @Nullable Row row(CSVRecord values, int number) throws TableException {
        var notes = new ArrayList<CellNote>(0);
        var cells = new ArrayList<Cell>(values.size());
        int width = 0;
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value.length() > limits.cellCharacters()) {
                throw TableProblem.atCell(TableProblem.Kind.CELL_TOO_LONG, SHEET, number, i, limits.cellCharacters())
                        .exception();
            }
            var cell = CellText.of(SafeCell.unquoted(value), i, notes);
            if (!cell.isBlank()) {
                width = i + 1;
            }
            if (i < limits.columns()) {
                cells.add(cell);
            }
        }
        if (width > limits.columns()) {
            throw TableProblem.atRow(TableProblem.Kind.TOO_MANY_COLUMNS, SHEET, number, limits.columns())
                    .exception();
        }
        return width == 0 ? null : new Row(number, Collections.unmodifiableList(cells.subList(0, width)), notes);
    }

    @Override
    public void close() {
        // Each scan closes what it opens.
    }

    /** Stops a row from filling the memory. */
    private static final class RowGuard extends FilterReader {

        private int length;

        RowGuard(Reader in) {
            super(in);
        }

        void nextRow() {
            length = 0;
        }

        boolean isExceeded() {
            return length > ROW_CHARACTERS;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            if (c >= 0) {
                count(1);
            }
            return c;
        }

        @Override
        public int read(char[] chars, int offset, int count) throws IOException {
            int n = in.read(chars, offset, count);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            length += n;
            if (isExceeded()) {
                throw new IOException("a row of more than " + ROW_CHARACTERS + " characters");
            }
        }
    }
}
