package org.belay.feedback.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.belay.program.ExportedProgram;
import org.belay.shared.NotFound;

/** A link to a file, which is authorized anew each time it is asked for. */
final class FileLink {

    private FileLink() {}

    static Anchor of(String text, Supplier<ExportedProgram> file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    try {
                        return response(file.get());
                    } catch (NotFound e) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private static DownloadResponse response(ExportedProgram file) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), file.name(), ExportedProgram.TYPE, bytes.length);
    }
}
