package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.belay.community.CheckedFile;
import org.belay.community.FileKind;
import org.belay.community.LibraryService;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/**
 * One file to be shared. It is looked at while it comes in, by the thread that brings it: the page goes on, and its bar shows
 * that the file is still worked on. It lies on the disk until it is taken over or thrown away.
 */
final class FileField extends Div {

    private final Upload upload;
    private final Div problem = new Div();
    private transient @Nullable CheckedFile file;
    private boolean coming;

    FileField() {
        upload = new Upload(new Coming());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LibraryService.MOST_BYTES);
        upload.setAcceptedFileExtensions(FileKind.endings().toArray(String[]::new));
        upload.setUploadButton(Buttons.of(text("community.file.choose"), "upload", () -> {}));
        upload.setDropLabel(new Span(text("community.file.drop")));
        upload.addFileRejectedListener(event -> complain(text("community.file.not-taken", megabytes())));
        upload.addFileRemovedListener(event -> {
            coming = false;
            keep(null);
        });
        problem.addClassNames("b-toned", "b-bad");
        problem.getElement().setAttribute("role", "alert");
        addClassName("b-column");
        add(
                upload,
                problem,
                Blocks.meta(text("community.file.kinds", megabytes())),
                Blocks.meta(text(
                        "community.file.a-day",
                        LibraryService.MOST_FILES_A_DAY,
                        LibraryService.MOST_BYTES_A_DAY >> 20)));
        addDetachListener(event -> keep(null));
    }

    private static int megabytes() {
        return LibraryService.MOST_BYTES >> 20;
    }

    /** Takes a file in without the lock of the page, and tells the page what came of it. */
    private final class Coming implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var ui = event.getUI();
            var _ = ui.access(() -> begins());
            var path = Files.createTempFile("belay-upload", ".tmp");
            try {
                Files.copy(event.getInputStream(), path, StandardCopyOption.REPLACE_EXISTING);
                var checked = CheckedFile.of(new UploadedFile(path, event.getFileName()));
                var _ = ui.access(() -> came(checked));
            } catch (Refused refused) {
                Files.deleteIfExists(path);
                var _ = ui.access(() -> refused(refused));
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        }

        @Override
        public long getFileSizeMax() {
            return LibraryService.MOST_BYTES;
        }
    }

    private void begins() {
        coming = true;
        complain("");
    }

    private void came(CheckedFile other) {
        coming = false;
        keep(isAttached() ? other : null);
        if (!isAttached()) {
            other.delete();
        }
    }

    private void refused(Refused why) {
        coming = false;
        upload.clearFileList();
        complain(Notify.words(why));
    }

    private void complain(String words) {
        problem.setText(words);
    }

    private void keep(@Nullable CheckedFile other) {
        if (file != null) {
            file.delete();
        }
        file = other;
    }

    /** Whether a file is still coming in; says so. */
    boolean waits() {
        if (coming) {
            complain(text("community.file.coming"));
        }
        return coming;
    }

    @Nullable
    CheckedFile value() {
        return file;
    }

    void clear() {
        keep(null);
        complain("");
        upload.clearFileList();
    }
}
