package org.belay.workshop.ui;

import static org.belay.workshop.ui.Words.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Icons;
import org.belay.workshop.ProofsOfAttendance;
import org.belay.workshop.Workshop;

/** The certificate of whoever was there, to be downloaded; each download is authorized anew. */
@org.springframework.stereotype.Component
class Certificates {

    private final ProofsOfAttendance proofs;

    Certificates(ProofsOfAttendance proofs) {
        this.proofs = proofs;
    }

    Optional<Component> card(Workshop workshop) {
        return proofs.mine(workshop.id()).map(proof -> {
            var locale = UI.getCurrent().getLocale();
            var link = FileLink.of(
                    "", () -> FileLink.file(proofs.write(workshop.id(), locale), proof.fileName(), FileLink.PDF));
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
