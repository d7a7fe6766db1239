package org.belay.security;

import java.time.Clock;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.shared.Email;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of an e-mail that was typed, and writes down who came in. */
@Component
class AccountSignIn implements UserDetailsService {

    private final AccountRepository accounts;
    private final AuditTrail audit;
    private final Clock clock;

    AccountSignIn(AccountRepository accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return Email.parse(typed)
                .flatMap(accounts::signIn)
                .filter(signedIn -> signedIn.passwordHash() != null)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @EventListener
    @Transactional
    public void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            accounts.signedIn(signedIn.account(), clock.instant());
            var account = accounts.get(signedIn.account());
            audit.record(
                    account.person(),
                    AuditEvent.of("account.signed-in", "account", account.id().value(), null));
        }
    }
}
