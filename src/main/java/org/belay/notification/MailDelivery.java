package org.belay.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.belay.notification.MailDesk.Ruling;
import org.belay.notification.OutboxRepository.WaitingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail of the outbox. The row stays locked while the mail leaves, so that two runs of the same job never send
 * it twice.
 *
 * <p>Between the server's yes and our commit a crash, or a line that breaks, leaves open whether the mail has arrived:
 * no protocol of two machines can settle that. Each try is therefore marked in a transaction of its own before it
 * begins. Whoever finds the mark sends the mail once more, under the same Message-ID; found a second time, the mail has
 * failed and a person decides. So a mail arrives once, at most twice, and is never lost unseen.
 */
class MailDelivery {

    /** What the send log shows of a mail of which nobody knows whether it arrived. */
    static final String MAY_HAVE_ARRIVED = "may-have-arrived";

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int MOST_INTERRUPTIONS = 2;
    private static final Pattern NO = Pattern.compile("[45]\\d\\d");

    private final OutboxRepository mails;
    private final Optional<JavaMailSender> server;
    private final MailSettings settings;
    private final MailDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** @param server nothing when none is configured or mails are to be kept */
    MailDelivery(
            OutboxRepository mails,
            Optional<JavaMailSender> server,
            MailSettings settings,
            MailDesk desk,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.settings = settings;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean configured() {
        return server.isPresent();
    }

    /** Sends the mail if it still waits; how long to wait before the next try, if one is needed. */
    Optional<Duration> deliver(OutboxMailId id) {
        if (server.isEmpty() || !begin(id)) {
            return Optional.empty();
        }
        var retry = transaction.execute(status -> mails.lock(id).flatMap(mail -> deliver(server.get(), id, mail)));
        return retry == null ? Optional.empty() : retry;
    }

    /** Whether there is anything to send, and leaves the mark of this try. */
    private boolean begin(OutboxMailId id) {
        var begun = transaction.execute(status -> mails.lock(id).map(mail -> begin(id, mail)));
        return begun != null && begun.orElse(false);
    }

    private boolean begin(OutboxMailId id, WaitingMail mail) {
        var interrupted = mail.interrupted() + (mail.begunAt() == null ? 0 : 1);
        if (interrupted >= MOST_INTERRUPTIONS) {
            mails.failed(id, MAY_HAVE_ARRIVED);
            return false;
        }
        mails.begin(id, clock.instant(), interrupted);
        return true;
    }

    private Optional<Duration> deliver(JavaMailSender sender, OutboxMailId id, WaitingMail mail) {
        MailMessage message;
        try {
            switch (desk.ask(mail)) {
                case Ruling.Leaves leaves -> message = message(sender, mail, leaves);
                case Ruling.Stays stays -> {
                    mails.stays(id, stays.reason());
                    return Optional.empty();
                }
                case Ruling.Later later -> {
                    mails.postponed(id, mail.interrupted(), later.at());
                    return Optional.of(Duration.between(clock.instant(), later.at()));
                }
            }
        } catch (MessagingException | RuntimeException e) {
            // Sealed with a key that is not there, say: later it may be.
            return notSent(id, mail, e);
        }
        try {
            sender.send(message);
            mails.sent(id, clock.instant());
            return Optional.empty();
        } catch (MailException e) {
            return message.left() && !refused(e) ? mayHaveArrived(id, mail) : notSent(id, mail, e);
        }
    }

    private Optional<Duration> notSent(OutboxMailId id, WaitingMail mail, Exception e) {
        LOG.warn("Mail {} was not sent: {}", id.value(), e.getMessage());
        if (mail.attempts() >= settings.attempts()) {
            mails.failed(id, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        var wait = settings.backoff(mail.attempts());
        mails.waits(
                id,
                mail.interrupted(),
                String.valueOf(e.getMessage()),
                clock.instant().plus(wait));
        return Optional.of(wait);
    }

    /** The line broke after the content was on its way. */
    private Optional<Duration> mayHaveArrived(OutboxMailId id, WaitingMail mail) {
        LOG.warn("Mail {} may have arrived: the server did not say", id.value());
        var interrupted = mail.interrupted() + 1;
        if (interrupted >= MOST_INTERRUPTIONS) {
            mails.failed(id, MAY_HAVE_ARRIVED);
            return Optional.empty();
        }
        var wait = settings.backoff(mail.attempts());
        mails.waits(id, interrupted, MAY_HAVE_ARRIVED, clock.instant().plus(wait));
        return Optional.of(wait);
    }

    /** The server's own no, which begins with a number; a line that ended before any answer has none. */
    private static boolean refused(MailException e) {
        return e instanceof MailSendException failure
                && Arrays.stream(failure.getMessageExceptions())
                        .filter(SendFailedException.class::isInstance)
                        .anyMatch(answer ->
                                NO.matcher(String.valueOf(answer.getMessage())).lookingAt());
    }

    private MailMessage message(JavaMailSender sender, WaitingMail mail, Ruling.Leaves leaves)
            throws MessagingException {
        var session = sender.createMimeMessage().getSession();
        return MailMessage.write(session, settings.from(), mail.email(), mail.key(), leaves);
    }
}
