package org.belay.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.Terms;
import org.belay.shared.table.Column;
import org.belay.shared.table.ReadProgress;
import org.belay.shared.table.Table;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableFile;
import org.belay.shared.table.UploadedFile;

/** Reads the files row by row; a row that cannot be understood is put aside with the reason. */
final class HistoryReader {

    private final Terms terms;
    private final List<RejectedRow> rejected;

    /** What the files call the columns, by file and usual name. */
    private final Map<HistoryFile, Map<String, String>> headers = new EnumMap<>(HistoryFile.class);

    /**
     * @param terms of the program that the files are for
     * @param rejected where rows are put that cannot be understood
     */
    HistoryReader(Terms terms, List<RejectedRow> rejected) {
        this.terms = terms;
        this.rejected = rejected;
    }

    interface LineOf<T> {
        T read(Fields fields) throws BadCell;
    }

    /** @throws Refused when this is no table, or lacks columns that a file of this kind has */
    <T> List<T> read(HistoryFile kind, UploadedFile upload, LineOf<T> line, Progress progress) {
        return TableFile.use(upload, file -> {
            var table = file.table(kind.guess(terms));
            return lines(kind, table, columns(kind, table, upload.name()), line, progress);
        });
    }

    private <T> List<T> lines(
            HistoryFile kind, Table table, Map<HistoryColumn, Column> columns, LineOf<T> line, Progress progress)
            throws TableException {
        var lines = new ArrayList<T>();
        table.read(
                row -> {
                    try {
                        lines.add(line.read(new Fields(row, columns, terms)));
                    } catch (BadCell e) {
                        rejected.add(e.in(kind, row.number()));
                    }
                },
                ReadProgress.of(progress));
        return lines;
    }

    private Map<HistoryColumn, Column> columns(HistoryFile kind, Table table, String fileName) {
        var columns = new EnumMap<HistoryColumn, Column>(HistoryColumn.class);
        kind.guess(terms)
                .guess(table.columns())
                .byField()
                .forEach((field, guess) -> columns.put(HistoryColumn.valueOf(field), guess.column()));
        var missing = kind.required().stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> column.name(terms))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused(Problem.of("history.problem.not-this-file." + kind, fileName, missing));
        }
        var named = new HashMap<String, String>();
        columns.forEach((column, found) -> named.put(column.name(Terms.USUAL), found.name()));
        headers.put(kind, named);
        return columns;
    }

    /** With the column as the file itself calls it. */
    RejectedRow asInFile(RejectedRow row) {
        var header = headers.getOrDefault(row.file(), Map.of()).get(row.column());
        return header == null ? row : new RejectedRow(row.file(), row.row(), header, row.reason(), row.value());
    }
}
