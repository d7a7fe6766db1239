package org.belay.community.ui;

import static org.belay.community.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.belay.community.FileKind;
import org.belay.community.LibraryService;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;
import org.jspecify.annotations.Nullable;

/** One file to be shared. It lies on the disk until it is taken over or thrown away. */
final class FileField extends Div {

    private final Upload upload;
    private transient @Nullable UploadedFile file;

    FileField() {
        upload = new Upload(UploadHandler.toTempFile(
                (metadata, stored) -> keep(new UploadedFile(stored.toPath(), metadata.fileName()))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LibraryService.MOST_BYTES);
        upload.setAcceptedFileExtensions(FileKind.endings().toArray(String[]::new));
        upload.setUploadButton(Buttons.of(text("community.file.choose"), "upload", () -> {}));
        upload.setDropLabel(new Span(text("community.file.drop")));
        upload.addFileRejectedListener(
                event -> Notify.problem(text("community.file.not-taken", LibraryService.MOST_BYTES >> 20)));
        upload.addFileRemovedListener(event -> keep(null));
        addClassName("b-column");
        add(upload, Blocks.meta(text("community.file.kinds", LibraryService.MOST_BYTES >> 20)));
        addDetachListener(event -> keep(null));
    }

    private void keep(@Nullable UploadedFile other) {
        if (file != null) {
            file.delete();
        }
        file = other;
    }

    @Nullable
    UploadedFile value() {
        return file;
    }

    void clear() {
        keep(null);
        upload.clearFileList();
    }
}
