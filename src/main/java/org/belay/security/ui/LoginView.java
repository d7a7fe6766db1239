package org.belay.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import org.belay.security.AccountService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** Sign-in: one generic message when it fails; paste and password managers work. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends SignInPage implements BeforeEnterObserver {

    private final transient AccountService accounts;

    LoginView(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.needsFirstAdministrator()) {
            event.forwardTo(SetupView.class);
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        var content = new ArrayList<Component>();
        var organization = accounts.organizationName();
        if (!organization.isEmpty()) {
            content.add(Blocks.muted(getTranslation("login.at", organization)));
        }
        if (parameters.containsKey(SignInLinks.PASSWORD_SET)) {
            content.add(Blocks.note(Tone.OK, "circle-check", getTranslation("login.password-set")));
        }
        content.add(form(parameters.containsKey("error")));
        show(getTranslation("login.title"), content.toArray(Component[]::new));
    }

    private LoginForm form(boolean failed) {
        var form = new LoginForm();
        form.setI18n(texts());
        form.setAction("login");
        form.setError(failed);
        form.addForgotPasswordListener(click -> getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        return form;
    }

    private LoginI18n texts() {
        var i18n = LoginI18n.createDefault();
        var labels = i18n.getForm();
        labels.setTitle("");
        labels.setUsername(getTranslation("login.email"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        labels.setForgotPassword(getTranslation("login.forgotten"));
        var error = i18n.getErrorMessage();
        error.setTitle(getTranslation("login.failed"));
        error.setMessage(getTranslation("login.failed-help"));
        return i18n;
    }
}
