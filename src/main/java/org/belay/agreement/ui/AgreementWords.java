package org.belay.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.belay.agreement.AgreementPage;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** How the card and the page of an agreement speak. */
final class AgreementWords {

    /** The parts, in their order. */
    static final String[] PARTS = {"aims", "rhythm", "between", "confidentiality", "ending"};

    private AgreementWords() {}

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static Component badge(AgreementPage page) {
        if (page.version() == 0) {
            return Blocks.badge(text("agreement.state.none"), Tone.NEUTRAL);
        }
        if (page.signedByAll()) {
            return Blocks.badge(
                    text(page.space().ofCircle() ? "agreement.state.signed-circle" : "agreement.state.signed"),
                    Tone.OK,
                    "check");
        }
        return Blocks.badge(
                text(
                        "agreement.state.some",
                        page.signatures().size(),
                        page.space().people().size()),
                Tone.INFO);
    }
}
