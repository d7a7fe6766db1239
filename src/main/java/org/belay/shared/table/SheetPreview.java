package org.belay.shared.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads the first rows of a sheet and finds its header and columns. */
final class SheetPreview implements TableSource.RowSink {

    private static final int SAMPLES = 20;

    private final List<Row> rows = new ArrayList<>();
    private BitSet hidden = new BitSet();

    private SheetPreview() {}

    static SheetPreview of(TableSource source, String sheet) throws TableException {
        var preview = new SheetPreview();
        source.scan(sheet, preview);
        return preview;
    }

    @Override
    public void hiddenColumns(BitSet found) {
        hidden = found;
    }

    @Override
    public boolean row(Row row, double share) {
        rows.add(row);
        return rows.size() < HeaderSearch.ROWS;
    }

    Sheet sheet(String name, ColumnGuess guess) {
        var found = new HeaderSearch(rows, guess).best();
        return found == null ? new Sheet(name, 0, List.of(), false, 0) : sheet(name, found.position(), found.score());
    }

    Sheet sheet(String name, int headerRow) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).number() == headerRow) {
                return sheet(name, i, 0);
            }
        }
        return new Sheet(name, 0, List.of(), false, 0);
    }

    private Sheet sheet(String name, int position, double score) {
        var header = rows.get(position);
        var below = rows.subList(position + 1, rows.size());
        return new Sheet(name, header.number(), columns(header, below), !below.isEmpty(), score);
    }

    /** Those with a name, and those without that hold something. */
    private List<Column> columns(Row header, List<Row> below) {
        int width = header.cells().size();
        for (var row : below) {
            width = Math.max(width, row.cells().size());
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < width; i++) {
            var samples = samples(below, i);
            if (!header.cell(i).isBlank() || !samples.isEmpty()) {
                columns.add(new Column(i, header.cell(i).text(), hidden.get(i), samples));
            }
        }
        return columns;
    }

    private static List<String> samples(List<Row> below, int column) {
        var samples = new LinkedHashSet<String>();
        for (var row : below) {
            var cell = row.cell(column);
            if (!cell.isBlank() && samples.size() < SAMPLES && !Footer.isClosingLine(row)) {
                samples.add(cell.text());
            }
        }
        return List.copyOf(samples);
    }
}
