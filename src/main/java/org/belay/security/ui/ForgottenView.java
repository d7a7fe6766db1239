package org.belay.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.security.ForgottenPassword;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Tone;

/** Asks for a link by mail; the answer is the same whether or not there is such an account. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
class ForgottenView extends SignInPage implements BeforeEnterObserver {

    private final transient ForgottenPassword forgotten;

    ForgottenView(ForgottenPassword forgotten) {
        this.forgotten = forgotten;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var email = new EmailField(getTranslation("login.email"));
        email.setRequiredIndicatorVisible(true);
        email.setWidthFull();
        email.getElement().setAttribute("autocomplete", "username");
        var send = Buttons.primary(getTranslation("forgotten.send"), "mail", () -> send(email));
        send.addClickShortcut(Key.ENTER);
        show(
                getTranslation("forgotten.title"),
                Blocks.muted(getTranslation("forgotten.text")),
                Blocks.block("b-form", email, send),
                backToSignIn());
        email.focus();
    }

    private void send(EmailField email) {
        if (email.isEmpty()) {
            email.setErrorMessage(getTranslation("setup.problem.email"));
            email.setInvalid(true);
            return;
        }
        forgotten.askFor(email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
        show(
                getTranslation("forgotten.title"),
                Blocks.note(Tone.OK, "mail", getTranslation("forgotten.sent")),
                backToSignIn());
    }

    private Anchor backToSignIn() {
        return new Anchor(SignInLinks.LOGIN, getTranslation("link.to-sign-in"));
    }
}
