package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.belay.shared.table.TableLimits;
import org.belay.shared.table.UploadedFile;

/** What the steps of every import of a table have in common. */
public final class ImportSteps {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ImportSteps() {}

    /**
     * Takes one table.
     *
     * @param choose what the button says
     * @param taken gets the file, whose deletion is its duty from then on
     */
    public static Upload upload(String choose, String drop, Consumer<UploadedFile> taken) {
        var limit = TableLimits.STANDARD.fileBytes();
        var upload = new Upload(UploadHandler.toTempFile(
                (metadata, file) -> taken.accept(new UploadedFile(file.toPath(), metadata.fileName()))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) limit);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt", ".xls", ".ods");
        upload.setUploadButton(Buttons.plain(choose, () -> {}));
        upload.setDropLabel(new Span(drop));
        upload.addFileRejectedListener(event -> Notify.problem(text("import.not-taken", limit >> 20)));
        return upload;
    }

    /** Writes the rows that an import leaves out. */
    @FunctionalInterface
    public interface RejectedRows {
        void write(Locale language, OutputStream out) throws IOException;
    }

    /** A link to a workbook with the rows that are left out. */
    public static Anchor errorFile(RejectedRows rows) {
        var language = UI.getCurrent().getLocale();
        DownloadHandler handler = event -> {
            event.setFileName("rejected-rows.xlsx");
            event.setContentType(WORKBOOK);
            rows.write(language, event.getOutputStream());
        };
        return new Anchor(handler, text("import.error-file"));
    }

    /** What is at hand above a plan: where it comes from, other ways to go, and the one way on. */
    public static Component actions(String context, Component... ways) {
        var row = Blocks.row(Blocks.meta(context), Blocks.grow());
        row.add(ways);
        return row;
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
