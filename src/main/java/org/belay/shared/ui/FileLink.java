package org.belay.shared.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.belay.shared.JsonFile;
import org.belay.shared.NotFound;

/** A link to a file, which is authorized anew each time it is asked for. */
public final class FileLink {

    public static final String PDF = "application/pdf";

    /** Makes the file. */
    @FunctionalInterface
    public interface Source extends Serializable {

        /** @throws NotFound for whoever may not have it any more */
        DownloadResponse file() throws IOException;
    }

    private FileLink() {}

    public static Anchor of(String text, Source source) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    try {
                        return source.file();
                    } catch (NotFound e) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }

    public static Anchor json(String text, SerializableSupplier<JsonFile> source) {
        return of(text, () -> {
            var made = source.get();
            return file(made.content().getBytes(StandardCharsets.UTF_8), made.name(), JsonFile.TYPE);
        });
    }

    /** A button that downloads: the page holds the link that it follows. */
    public static Button button(HasComponents page, String text, String icon, Anchor link) {
        link.getStyle().set("display", "none");
        page.add(link);
        return Buttons.of(text, icon, () -> link.getElement().executeJs("this.click()"));
    }

    public static DownloadResponse file(byte[] content, String name, String type) {
        return new DownloadResponse(new ByteArrayInputStream(content), name, type, content.length);
    }
}
