package org.belay.organization;

import org.belay.security.AccountService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who has left comes in no more, and comes in again when the import that said so is undone. */
@Component
class LeaversAccounts {

    private final AccountService accounts;
    private final ImportUndoRepository undo;

    LeaversAccounts(AccountService accounts, ImportUndoRepository undo) {
        this.accounts = accounts;
        this.undo = undo;
    }

    @EventListener
    void on(PeopleLeft left) {
        var closed = accounts.closeOfLeavers(left.people(), left.by());
        if (left.batch() != null) {
            undo.rememberClosed(left.batch(), closed);
        }
    }

    @EventListener
    void on(PeopleCameBack back) {
        var closed = undo.closedWith(back.batch());
        closed.keySet().retainAll(back.people());
        accounts.reopenOfLeavers(closed, back.by());
    }
}
