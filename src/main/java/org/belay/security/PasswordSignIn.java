package org.belay.security;

import java.time.Clock;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.SlowDown.Subject;
import org.belay.shared.Email;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in by e-mail and password. All that can be wrong gives one answer after the same work: an unknown account, a
 * wrong password, a closed account, a try during the waiting time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final SlowDown slowDown;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    /** What a password is held against when there is no account, so that the answer takes as long. */
    private final String nobodysPassword;

    PasswordSignIn(
            AccountRepository accounts,
            SlowDown slowDown,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.slowDown = slowDown;
        this.encoder = encoder;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.nobodysPassword = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var typed = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var attempt = slowDown.attempt(Subject.account(typed), Subject.address(address(asked)));
        var stored = Email.parse(typed).flatMap(accounts::password);
        var fits = password.length() <= PasswordRules.LONGEST
                && encoder.matches(
                        password, stored.map(StoredPassword::passwordHash).orElse(nobodysPassword));
        if (attempt.isEmpty() || !fits || stored.filter(StoredPassword::enabled).isEmpty()) {
            // A try that was not heard tells nothing new, and must not fill the trail.
            if (attempt.isPresent()) {
                transaction.executeWithoutResult(status -> recordFailure(stored, address(asked)));
            }
            throw new BadCredentialsException("Sign-in refused");
        }
        slowDown.succeeded(attempt.get());
        var signedIn = stored.get().signedIn();
        transaction.executeWithoutResult(status -> record(signedIn.account()));
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, AuthorityUtils.createAuthorityList("ROLE_MEMBER"));
    }

    /** Nobody has proved to be anybody; and what was typed may be a password in the wrong field. */
    private void recordFailure(Optional<StoredPassword> stored, String address) {
        var account = stored.map(StoredPassword::account).map(AccountId::value).orElse(null);
        var email = stored.map(StoredPassword::email).orElse("unknown");
        audit.record(
                null,
                AuditEvent.of("account.sign-in-failed", "account", account, email)
                        .with("address", address));
    }

    private void record(AccountId id) {
        accounts.signedIn(id, clock.instant());
        audit.record(accounts.get(id).person(), AuditEvent.of("account.signed-in", "account", id.value(), null));
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
