package org.belay.shared.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.belay.shared.Refused;

/**
 * An uploaded workbook or text file. What it is, is told by its content; its name is kept only to be shown. It stays
 * where it is on disk and is read in passes that hold one row at a time.
 */
public final class TableFile implements AutoCloseable {

    private final String name;
    private final TableSource source;

    private TableFile(String name, TableSource source) {
        this.name = name;
        this.source = source;
    }

    public static TableFile open(Path file, String originalName) throws TableException, IOException {
        return open(file, originalName, TableLimits.STANDARD);
    }

    /**
     * Counts sizes and finds out what the file is.
     *
     * @throws TableException when it cannot be read as a table
     * @throws IOException when the disk fails
     */
    public static TableFile open(Path file, String originalName, TableLimits limits)
            throws TableException, IOException {
        var source = switch (FileKind.of(file, limits)) {
            case WORKBOOK -> WorkbookSource.open(file, limits);
            case TEXT -> TextSource.open(file, limits);
        };
        return new TableFile(originalName, source);
    }

    /** What is done with a file while it is open. */
    @FunctionalInterface
    public interface Use<T> {
        T with(TableFile file) throws TableException;
    }

    /**
     * Opens a file for one use.
     *
     * @throws Refused when it cannot be read as a table: says where, and what to do
     */
    public static <T> T use(UploadedFile upload, Use<T> use) {
        try (var file = open(upload.path(), upload.name())) {
            return use.with(file);
        } catch (TableException e) {
            throw e.refused(upload.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which the file was uploaded. */
    public String name() {
        return name;
    }

    /** How a text file was understood. */
    public record TextForm(Charset charset, boolean certain, char delimiter) {}

    /** Empty for a workbook. */
    public Optional<TextForm> textForm() {
        return source instanceof TextSource text
                ? Optional.of(
                        new TextForm(text.encoding().charset(), text.encoding().certain(), text.delimiter()))
                : Optional.empty();
    }

    /** The visible sheets in the order of the file. */
    public List<Sheet> sheets(ColumnGuess guess) throws TableException {
        var sheets = new ArrayList<Sheet>();
        for (var sheet : source.sheets()) {
            sheets.add(SheetPreview.of(source, sheet).sheet(sheet, guess));
        }
        return List.copyOf(sheets);
    }

    /** The sheet whose header fits best what the guess knows. */
    public Table table(ColumnGuess guess) throws TableException {
        // Of equals, max takes the last; the first sheet is the likelier one.
        var best = sheets(guess).reversed().stream()
                .max(Comparator.comparing(Sheet::hasRows).thenComparingDouble(Sheet::score))
                .orElseThrow();
        return table(best);
    }

    /** A sheet chosen from {@link #sheets}. */
    public Table table(Sheet sheet) throws TableException {
        if (sheet.headerRow() == 0) {
            throw TableProblem.atRow(TableProblem.Kind.NO_HEADER, sheet.name(), 0, HeaderSearch.ROWS)
                    .exception();
        }
        if (!sheet.hasRows()) {
            throw TableProblem.atRow(TableProblem.Kind.NO_ROWS, sheet.name(), sheet.headerRow())
                    .exception();
        }
        return new Table(source, sheet);
    }

    /** A sheet whose header row a person has pointed at, by the number that Excel shows. */
    public Table table(String sheet, int headerRow) throws TableException {
        return table(SheetPreview.of(source, sheet).sheet(sheet, headerRow));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
