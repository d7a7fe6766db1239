package org.belay.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.security.AccountService;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Icons;

/** Sign-in: one generic message when it fails; paste and password managers work. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final transient AccountService accounts;

    LoginView(AccountService accounts) {
        this.accounts = accounts;
        addClassName("b-login");
        form.setI18n(texts());
        form.setAction("login");
        form.addForgotPasswordListener(click -> getUI().ifPresent(ui -> ui.navigate("forgotten")));
        var organization = accounts.organizationName();
        var left = Blocks.block(
                "b-login-form",
                brand(),
                new H1(getTranslation("login.title")),
                Blocks.muted(organization.isEmpty() ? "" : getTranslation("login.at", organization)),
                form);
        add(Blocks.block("b-login-left", left), promises());
    }

    private static Div brand() {
        return Blocks.block("b-brand", Blocks.block("b-brand-mark", Icons.of("mountain")), Blocks.strong("Belay"));
    }

    private Div promises() {
        return Blocks.block(
                "b-login-right",
                new H2(getTranslation("login.claim")),
                promise("shield-check", "login.promise.private"),
                promise("clock", "login.promise.fast"),
                promise("hand-heart", "login.promise.no-blame"));
    }

    private Div promise(String icon, String key) {
        return Blocks.block("b-login-promise", Icons.of(icon), new Span(getTranslation(key)));
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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (accounts.needsFirstAdministrator()) {
            event.forwardTo("setup");
            return;
        }
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Belay";
    }
}
