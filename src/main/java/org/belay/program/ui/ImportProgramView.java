package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.belay.program.ProgramFiles;
import org.belay.security.Permission;
import org.belay.security.Requires;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Page;
import org.belay.shared.ui.Tone;

/** A program out of a file: first what is in it, or what is wrong with it; created only when that is confirmed. */
@Route(ProgramNavigation.IMPORT)
@PermitAll
@Requires(Permission.CREATE_PROGRAM)
class ImportProgramView extends Page {

    private final transient ProgramFiles files;
    private final Div content = Blocks.column();

    ImportProgramView(ProgramFiles files) {
        this.files = files;
        header(getTranslation("program-file.import"))
                .under(getTranslation("programs.title"), ProgramNavigation.LIST)
                .context(getTranslation("program-file.import-context"));
        add(content);
        show(upload());
    }

    private void show(Component... parts) {
        content.removeAll();
        content.add(parts);
    }

    private Component upload() {
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) ->
                read(metadata.fileName(), begin(new UploadedFile(file.toPath(), metadata.fileName())))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProgramFiles.MOST_BYTES);
        upload.setAcceptedFileExtensions(".json");
        upload.setUploadButton(Buttons.plain(getTranslation("program-file.choose"), () -> {}));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(event ->
                Notify.problem(getTranslation("program-file.problem.too-large", ProgramFiles.MOST_BYTES >> 20)));
        return Blocks.card(
                getTranslation("program-file.upload"),
                upload,
                Blocks.column(
                        Blocks.meta(getTranslation("program-file.form")),
                        FileLink.json(getTranslation("program-file.schema"), files::schema)));
    }

    /** One byte more than is allowed, so that what is too large is seen to be so; a browser may send any amount. */
    private static byte[] begin(UploadedFile file) {
        try (var in = Files.newInputStream(file.path())) {
            return in.readNBytes(ProgramFiles.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.delete();
        }
    }

    private void read(String name, byte[] bytes) {
        try {
            show(new StartPanel(files.read(name, bytes), files));
        } catch (Refused refused) {
            show(upload(), wrong(name, refused.problems()));
        }
    }

    private Component wrong(String name, List<Problem> problems) {
        var list = new UnorderedList();
        list.addClassName("b-names");
        problems.forEach(problem -> list.add(
                new ListItem(getTranslation(problem.key(), problem.arguments().toArray()))));
        var note = Blocks.note(
                Tone.BAD, "circle-alert", Blocks.strong(getTranslation("program-file.refused", name)), list);
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
