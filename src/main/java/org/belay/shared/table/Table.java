package org.belay.shared.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One sheet with its columns; its rows can be read as often as needed while the {@link TableFile} is open. */
public final class Table {

    private static final int PROGRESS_ROWS = 500;

    private final TableSource source;
    private final Sheet sheet;

    Table(TableSource source, Sheet sheet) {
        this.source = source;
        this.sheet = sheet;
    }

    public String sheet() {
        return sheet.name();
    }

    public int headerRow() {
        return sheet.headerRow();
    }

    public List<Column> columns() {
        return sheet.columns();
    }

    /** The same for all files with the same column names, whatever their order: the key to a remembered mapping. */
    public String fingerprint() {
        return LayoutFingerprint.of(sheet.columns());
    }

    /**
     * Hands over the data rows below the header, one at a time and in order.
     *
     * @throws CancellationException when the progress said to stop
     * @throws TableException when a limit is passed or the file is damaged; rows before that were handed over
     */
    public ReadSummary read(Consumer<Row> rows, ReadProgress progress) throws TableException {
        var reading = new Reading(rows, progress);
        source.scan(sheet.name(), reading);
        return reading.finish();
    }

    public ReadSummary read(Consumer<Row> rows) throws TableException {
        return read(rows, ReadProgress.NONE);
    }

    /** Skips what is no data. A closing line counts as one only when no data follows. */
    private final class Reading implements TableSource.RowSink {

        private final Consumer<Row> rows;
        private final ReadProgress progress;
        private final boolean narrow = sheet.columns().size() < 4;
        private final List<Row> perhapsFooters = new ArrayList<>();
        private int read;
        private int blank;
        private int repeated;
        private int last = sheet.headerRow();

        Reading(Consumer<Row> rows, ReadProgress progress) {
            this.rows = rows;
            this.progress = progress;
        }

        @Override
        public boolean row(Row row, double share) {
            if (row.number() <= sheet.headerRow()) {
                return true;
            }
            if (isHeaderAgain(row)) {
                repeated++;
            } else if (isPerhapsFooter(row)) {
                perhapsFooters.add(row);
            } else {
                perhapsFooters.forEach(this::hand);
                perhapsFooters.clear();
                hand(row);
            }
            if (read % PROGRESS_ROWS == 0 && !progress.goesOn(read, share)) {
                throw new CancellationException("reading was cancelled after " + read + " rows");
            }
            return true;
        }

        ReadSummary finish() {
            progress.goesOn(read, 1);
            var footers = perhapsFooters.stream()
                    .map(row -> new ReadSummary.Footer(row.number(), Footer.text(row)))
                    .toList();
            return new ReadSummary(read, blank, repeated, footers);
        }

        private void hand(Row row) {
            blank += row.number() - last - 1;
            last = row.number();
            read++;
            rows.accept(row);
        }

        /** In a table of few columns a short row is nothing unusual; only a closing line will do there. */
        private boolean isPerhapsFooter(Row row) {
            if (Footer.isClosingLine(row)) {
                return !narrow || row.filled() == 1;
            }
            return !perhapsFooters.isEmpty() && !narrow && row.filled() == 1 && perhapsFooters.size() < 20;
        }

        private boolean isHeaderAgain(Row row) {
            int same = 0;
            for (var column : sheet.columns()) {
                if (row.text(column).equals(column.name()) && !column.name().isEmpty()) {
                    same++;
                }
            }
            return same > 1 && same == row.filled();
        }
    }
}
