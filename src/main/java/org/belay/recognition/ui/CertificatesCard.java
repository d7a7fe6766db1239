package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.belay.recognition.Certificate;
import org.belay.recognition.CertificateAhead;
import org.belay.recognition.CertificateService;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.FileLink;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Icons;

/** The own certificates to be downloaded, each download authorized anew; and what is still missing for the next. */
final class CertificatesCard extends Div {

    private final transient CertificateService certificates;

    /** @param supported how many people the reader supported to the end */
    CertificatesCard(CertificateService certificates, int supported) {
        this.certificates = certificates;
        var card = Blocks.card(getTranslation("recognition.certificates"), WhoSees.of(Permission.SEE_CERTIFICATE));
        var mine = certificates.mine();
        var ahead = certificates.ahead();
        if (mine.isEmpty() && ahead.isEmpty()) {
            card.add(Blocks.muted(getTranslation("recognition.certificates-none")));
        }
        if (supported > 0) {
            card.add(Blocks.row(Icons.of("award"), Blocks.text(getTranslation("recognition.supported", supported))));
        }
        mine.forEach(one -> card.add(line(one)));
        ahead.forEach(one -> card.add(line(one)));
        add(card);
    }

    private Component line(Certificate one) {
        var locale = UI.getCurrent().getLocale();
        var link = FileLink.of(
                "",
                () -> FileLink.file(
                        certificates.write(one.code(), locale),
                        "belay-certificate-" + one.spelledCode() + ".pdf",
                        FileLink.PDF));
        link.getElement().setAttribute("aria-label", getTranslation("recognition.download", one.title()));
        link.add(Icons.of("download"));
        return Blocks.block(
                "b-row b-between",
                Blocks.block(
                        "b-column b-tight b-grow",
                        Blocks.strong(one.title()),
                        Blocks.meta(
                                getTranslation("certificate." + one.kind() + ".title") + " · " + one.spelledCode())),
                link);
    }

    /** What it takes: that the cohort comes to its end, and that they met. */
    private Component line(CertificateAhead one) {
        var ends = one.endsOn();
        return Blocks.block(
                "b-column b-tight",
                Blocks.strong(one.programName() + ", " + one.cohortName()),
                Blocks.meta(getTranslation("recognition.held-so-far", one.held()) + " · "
                        + (ends == null
                                ? getTranslation("recognition.missing")
                                : getTranslation("recognition.missing-until", Formats.date(ends)))));
    }
}
