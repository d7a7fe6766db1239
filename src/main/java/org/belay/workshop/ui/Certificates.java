package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;
import org.belay.workshop.ProofsOfAttendance;
import org.belay.workshop.Workshop;

/** The certificate of whoever was there, to be downloaded; each download is authorized anew. */
@org.springframework.stereotype.Component
class Certificates {

    private static final String PDF = "application/pdf";

    private final ProofsOfAttendance proofs;

    Certificates(ProofsOfAttendance proofs) {
        this.proofs = proofs;
    }

    Optional<Component> card(Workshop workshop) {
        return proofs.mine(workshop.id()).map(proof -> {
            var locale = UI.getCurrent().getLocale();
            var link = new Anchor(
                    DownloadHandler.fromInputStream(request -> {
                        try {
                            var file = proofs.write(workshop.id(), locale);
                            return new DownloadResponse(
                                    new ByteArrayInputStream(file), proof.fileName(), PDF, file.length);
                        } catch (NotFound e) {
                            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                        }
                    }),
                    "");
            link.getElement().setAttribute("download", true);
            link.add(Icons.of("download"), Blocks.text(text("workshop.certificate-download")));
            link.addClassNames("b-row");
            return Blocks.card(
                    text("workshop.certificate"),
                    Blocks.muted(text("workshop.certificate-help")),
                    Blocks.fact(text("workshop.certificate-code"), Blocks.strong(proof.code())),
                    link);
        });
    }
}
