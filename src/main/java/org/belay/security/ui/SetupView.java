package org.belay.security.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.belay.security.AccountService;
import org.belay.security.FirstAdministrator;
import org.belay.security.FirstAdministrator.FirstAdministratorDraft;
import org.belay.shared.ui.Blocks;

/** The first start; as soon as there is an administrator, this page is the sign-in page. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends SignInPage implements BeforeEnterObserver {

    private final transient FirstAdministrator first;
    private final transient AccountService accounts;

    SetupView(FirstAdministrator first, AccountService accounts) {
        this.first = first;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.needsFirstAdministrator()) {
            event.forwardTo(LoginView.class);
            return;
        }
        first.prepare();
        show(getTranslation("setup.title"), Blocks.muted(getTranslation("setup.text")), new SetupForm(this::create));
    }

    private void create(FirstAdministratorDraft draft) {
        first.create(draft);
        getUI().ifPresent(ui -> ui.getPage().setLocation(SignInLinks.LOGIN_AFTER_PASSWORD));
    }
}
