package org.belay.organization;

import org.belay.security.AccountService;
import org.belay.security.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has left comes in no more. */
@Component
class LeaversAccounts {

    private final AccountService accounts;
    private final CurrentUser user;

    LeaversAccounts(AccountService accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    @EventListener
    void on(PeopleLeft left) {
        accounts.closeOfLeavers(left.people(), user.actor().person());
    }
}
