package org.belay.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.recognition.CertificateService;
import org.belay.recognition.VerifiedCertificate;
import org.belay.security.ui.PublicPage;
import org.belay.shared.Refused;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.Tone;

/**
 * Whether a certificate is genuine, for anybody who was given its code: to whom it was issued, for what and when, and
 * nothing else. A wrong code gets a kind answer, and guessing is slowed down.
 */
@Route(value = RecognitionNavigation.VERIFY + "/:code?", autoLayout = false)
@AnonymousAllowed
class VerifyView extends PublicPage implements BeforeEnterObserver {

    private final transient CertificateService certificates;
    private final Div frame = Blocks.block("b-main b-join");
    private final Div answer = Blocks.column();
    private TextField code = new TextField();

    VerifyView(CertificateService certificates) {
        this.certificates = certificates;
        add(frame);
    }

    @Override
    protected Div frame() {
        return frame;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = new TextField(getTranslation("certificate.code"));
        code.setMaxLength(40);
        code.setHelperText(getTranslation("certificate.code-help"));
        code.setValue(event.getRouteParameters().get("code").orElse(""));
        var check = Buttons.primary(getTranslation("certificate.check"), "shield-check", this::check);
        check.addClickShortcut(Key.ENTER).listenOn(code);
        answer.removeAll();
        answer.getElement().setAttribute("aria-live", "polite");
        show(
                getTranslation("certificate.verify"),
                Blocks.muted(getTranslation("certificate.verify-help")),
                Blocks.block("b-form", code, Blocks.row(check)),
                answer);
        if (!code.isEmpty()) {
            check();
        }
    }

    private void check() {
        answer.removeAll();
        if (code.getValue().isBlank()) {
            code.focus();
            return;
        }
        try {
            var found = certificates.verify(
                    code.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
            answer.add(found.map(this::genuine)
                    .orElseGet(() -> Blocks.note(
                            Tone.WARNING,
                            "circle-help",
                            Blocks.strong(getTranslation("certificate.unknown")),
                            Blocks.text(getTranslation("certificate.unknown-help")))));
        } catch (Refused refused) {
            answer.add(Blocks.note(Tone.WARNING, "timer", getTranslation("certificate.problem.guesses")));
        }
    }

    private Div genuine(VerifiedCertificate certificate) {
        if (!certificate.valid()) {
            return Blocks.note(Tone.BAD, "circle-slash", getTranslation("certificate.revoked"));
        }
        return Blocks.block("b-column", Blocks.card(getTranslation("certificate.genuine"), facts(certificate)));
    }

    private Component facts(VerifiedCertificate certificate) {
        return Blocks.column(
                Blocks.fact(getTranslation("certificate.holder"), Blocks.strong(certificate.holder())),
                Blocks.fact(
                        getTranslation("certificate." + certificate.kind() + ".for"),
                        Blocks.strong(certificate.title())),
                Blocks.fact(
                        getTranslation("certificate.days"),
                        Blocks.text(
                                certificate.startsOn().equals(certificate.endsOn())
                                        ? Formats.date(certificate.startsOn())
                                        : Formats.dates(certificate.startsOn(), certificate.endsOn()))),
                Blocks.fact(getTranslation("certificate.issued"), Blocks.text(Formats.date(certificate.issuedOn()))));
    }
}
