package org.belay.history;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.table.Column;
import org.belay.shared.table.Table;
import org.belay.shared.table.TableException;
import org.belay.shared.table.TableFile;

/** Reads the files row by row; a row that cannot be understood is put aside with the reason. */
final class HistoryReader {

    private final List<RejectedRow> rejected;

    /** @param rejected where rows are put that cannot be understood */
    HistoryReader(List<RejectedRow> rejected) {
        this.rejected = rejected;
    }

    interface LineOf<T> {
        T read(Fields fields) throws BadCell;
    }

    /** @throws Refused when this is no table, or lacks columns that a file of this kind has */
    <T> List<T> read(HistoryFile kind, HistoryFiles.Upload upload, LineOf<T> line, Progress progress) {
        try (var file = TableFile.open(upload.path(), upload.name())) {
            var table = file.table(kind.guess());
            return lines(kind, table, columns(kind, table, upload.name()), line, progress);
        } catch (TableException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> lines(
            HistoryFile kind, Table table, Map<HistoryColumn, Column> columns, LineOf<T> line, Progress progress)
            throws TableException {
        var lines = new ArrayList<T>();
        table.read(
                row -> {
                    try {
                        lines.add(line.read(new Fields(row, columns)));
                    } catch (BadCell e) {
                        rejected.add(e.in(kind, row.number()));
                    }
                },
                (rows, share) -> {
                    progress.at(share);
                    return true;
                });
        return lines;
    }

    private static Map<HistoryColumn, Column> columns(HistoryFile kind, Table table, String fileName) {
        var columns = new EnumMap<HistoryColumn, Column>(HistoryColumn.class);
        kind.guess()
                .guess(table.columns())
                .byField()
                .forEach((field, guess) -> columns.put(HistoryColumn.valueOf(field), guess.column()));
        var missing = kind.required().stream()
                .filter(column -> !columns.containsKey(column))
                .map(HistoryColumn::usualName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused(Problem.of("history.problem.not-this-file." + kind, fileName, missing));
        }
        return columns;
    }

    private static Refused refused(TableException e) {
        var problem = e.problem();
        var arguments = problem.messageArguments().stream()
                .map(a -> a instanceof Serializable serializable ? serializable : a.toString())
                .toArray(Serializable[]::new);
        return new Refused(
                List.of(Problem.of(problem.messageKey(), arguments), Problem.of(problem.adviceKey(), arguments)));
    }
}
