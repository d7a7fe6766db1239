package org.belay.security;

import java.time.Duration;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.SlowDown.Subject;
import org.belay.shared.Email;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails a link for a new password to somebody who is not signed in. */
@Service
public class ForgottenPassword {

    static final Duration LIFE = Duration.ofHours(2);

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final SlowDown slowDown;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;

    ForgottenPassword(
            AccountRepository accounts,
            OneTimeLinks links,
            SlowDown slowDown,
            AuditTrail audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.links = links;
        this.slowDown = slowDown;
        this.audit = audit;
        this.transaction = transaction;
        this.news = news;
    }

    /**
     * Mails a link when the e-mail has an open account, and says nothing either way. Asking again and again is slowed
     * down, so that nobody's mailbox is filled and a link that was sent is not taken back all the time.
     *
     * @param address where the request comes from
     */
    public void askFor(String typed, String address) {
        if (slowDown.attempt(Subject.reset(typed), Subject.resetFrom(address)).isPresent()) {
            transaction.executeWithoutResult(status -> Email.parse(typed)
                    .flatMap(accounts::of)
                    .filter(account -> account.enabled() && account.activated())
                    .ifPresent(this::sendLink));
        }
    }

    private void sendLink(Account account) {
        var link = links.replace(account.id(), TokenPurpose.PASSWORD_RESET, LIFE);
        audit.record(
                account.person(),
                AuditEvent.of("account.reset-asked", "account", account.id().value(), null));
        news.publishEvent(new PasswordResetAsked(account.person(), account.email(), link.token(), link.expiresAt()));
    }
}
