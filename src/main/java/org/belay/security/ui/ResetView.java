package org.belay.security.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.security.AccountService;
import org.belay.security.TokenPurpose;

/** Where the link after a forgotten password leads. */
@Route(value = "reset/:token", autoLayout = false)
@AnonymousAllowed
class ResetView extends LinkPage {

    ResetView(AccountService accounts) {
        super(accounts, TokenPurpose.PASSWORD_RESET);
    }

    @Override
    String heading() {
        return getTranslation("reset.title");
    }

    @Override
    String introduction() {
        return getTranslation("reset.text");
    }

    @Override
    String whenUseless() {
        return getTranslation("reset.useless");
    }
}
