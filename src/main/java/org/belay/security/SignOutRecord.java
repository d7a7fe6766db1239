package org.belay.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that somebody signed out. */
@Component
class SignOutRecord implements LogoutHandler {

    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    SignOutRecord(AccountRepository accounts, AuditTrail audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            transaction.executeWithoutResult(status -> record(signedIn.account()));
        }
    }

    private void record(AccountId id) {
        audit.record(accounts.get(id).person(), AuditEvent.of("account.signed-out", "account", id.value(), null));
    }
}
