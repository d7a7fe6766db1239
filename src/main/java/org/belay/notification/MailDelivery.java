package org.belay.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.belay.notification.OutboxRepository.WaitingMail;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail of the outbox. The row stays locked while the mail leaves, so that two runs of the same job never send
 * it twice. Between the server's yes and our commit a crash can still repeat it: the message's id is made from the
 * mail's key, by which mail servers know a repetition.
 */
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final OutboxRepository mails;
    private final Optional<JavaMailSender> server;
    private final MailSettings settings;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param server nothing when none is configured or mails are to be kept */
    MailDelivery(
            OutboxRepository mails,
            Optional<JavaMailSender> server,
            MailSettings settings,
            Vault vault,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.settings = settings;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean configured() {
        return server.isPresent();
    }

    /** Sends the mail if it still waits; how long to wait before the next try, if one is needed. */
    Optional<Duration> deliver(OutboxMailId id) {
        if (server.isEmpty()) {
            return Optional.empty();
        }
        var retry = transaction.execute(status -> mails.lock(id).flatMap(mail -> deliver(server.get(), id, mail)));
        return retry == null ? Optional.empty() : retry;
    }

    private Optional<Duration> deliver(JavaMailSender sender, OutboxMailId id, WaitingMail mail) {
        try {
            sender.send(message(sender, mail));
            mails.sent(id, clock.instant());
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} was not sent: {}", id.value(), e.getMessage());
            var failures = mail.attempts() + 1;
            var gaveUp = failures >= settings.attempts();
            mails.notSent(id, gaveUp ? MailState.FAILED : MailState.WAITING, String.valueOf(e.getMessage()));
            return gaveUp ? Optional.empty() : Optional.of(settings.backoff(failures));
        }
    }

    private MimeMessage message(JavaMailSender sender, WaitingMail mail) throws MessagingException {
        var sealed = mail.body();
        var body = MailBody.open(vault, sealed == null ? new Sealed(new byte[0]) : sealed);
        var session = sender.createMimeMessage().getSession();
        return MailMessage.write(session, settings.from(), mail.email(), mail.key(), mail.subject(), body);
    }
}
