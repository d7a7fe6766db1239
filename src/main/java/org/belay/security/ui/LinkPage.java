package org.belay.security.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.belay.security.Account;
import org.belay.security.AccountService;
import org.belay.security.TokenPurpose;
import org.belay.shared.NotFound;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** A page that a mailed one-time link opens, to set a password. Opening it does not use the link up: mail scanners do. */
abstract class LinkPage extends SignInPage implements BeforeEnterObserver {

    static final String TOKEN = "token";

    private final transient AccountService accounts;
    private final TokenPurpose purpose;

    LinkPage(AccountService accounts, TokenPurpose purpose) {
        this.accounts = accounts;
        this.purpose = purpose;
    }

    abstract String heading();

    abstract String introduction();

    /** What to do when the link works no more. */
    abstract String whenUseless();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get(TOKEN).orElse("");
        accounts.byLink(token, purpose).ifPresentOrElse(account -> offer(token, account), this::useless);
    }

    private void offer(String token, Account account) {
        show(
                heading(),
                Blocks.muted(introduction()),
                new NewPasswordForm(account.email(), password -> save(token, password)));
    }

    private void save(String token, String password) {
        try {
            accounts.setPassword(token, purpose, password);
        } catch (NotFound e) {
            useless();
            return;
        }
        getUI().ifPresent(ui -> ui.getPage().setLocation(SignInLinks.LOGIN_AFTER_PASSWORD));
    }

    private void useless() {
        show(
                getTranslation("link.useless"),
                Blocks.note(Tone.WARNING, "triangle-alert", whenUseless()),
                new Anchor(SignInLinks.LOGIN, getTranslation("link.to-sign-in")));
    }
}
