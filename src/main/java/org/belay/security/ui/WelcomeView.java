package org.belay.security.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.security.AccountService;
import org.belay.security.TokenPurpose;

/** Where the link of an invitation leads: the first password. */
@Route(value = "welcome/:token", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends LinkPage {

    WelcomeView(AccountService accounts) {
        super(accounts, TokenPurpose.INVITATION);
    }

    @Override
    String heading() {
        return getTranslation("welcome.title");
    }

    @Override
    String introduction() {
        return getTranslation("welcome.text");
    }

    @Override
    String whenUseless() {
        return getTranslation("welcome.useless");
    }
}
