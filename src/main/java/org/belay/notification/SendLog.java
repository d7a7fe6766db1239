package org.belay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails went to whom, without what they say. */
@Service
@Transactional
public class SendLog {

    private final OutboxRepository mails;
    private final MailDelivery delivery;
    private final People people;
    private final CurrentUser user;
    private final SchedulerClient jobs;
    private final AuditTrail audit;
    private final Clock clock;

    SendLog(
            OutboxRepository mails,
            MailDelivery delivery,
            People people,
            CurrentUser user,
            @Lazy SchedulerClient jobs,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.delivery = delivery;
        this.people = people;
        this.user = user;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether mails leave; otherwise they wait here. */
    public boolean sends() {
        return delivery.configured();
    }

    /** Whether whoever asks can do something about it. */
    public boolean mayConfigure() {
        return user.may(Permission.EDIT_ORGANIZATION);
    }

    public List<MailLine> page(MailFilter filter, int offset, int limit) {
        var rows = mails.page(user.actor(), filter, offset, limit);
        var names =
                people.names(rows.stream().map(MailRow::recipient).distinct().toList());
        return rows.stream()
                .map(row -> new MailLine(row, names.getOrDefault(row.recipient(), row.email())))
                .toList();
    }

    public int count(MailFilter filter) {
        return mails.count(user.actor(), filter);
    }

    public List<String> kinds() {
        return mails.kinds(user.actor());
    }

    /** Whether whoever asks may have a failed mail sent again; not everybody who sees that it failed. */
    public boolean mayResend(MailRow mail) {
        return mail.state() == MailState.FAILED && user.may(Permission.RESEND_MAIL, facts(mail));
    }

    /** @throws ChangedMeanwhile when the mail has not failed, or no more */
    public void sendAgain(OutboxMailId id) {
        var mail = mails.find(user.actor(), id).orElseThrow(() -> new NotFound(id));
        var actor = user.require(Permission.RESEND_MAIL, facts(mail));
        ChangedMeanwhile.unlessOne(mails.waitAgain(id, clock.instant()), id);
        var event = AuditEvent.of("mail.sent-again", "outbox_mail", id.value(), mail.email());
        audit.record(actor.person(), mail.program() == null ? event : event.in(mail.program()));
        jobs.scheduleIfNotExists(MailJobs.instance(id), clock.instant());
    }

    private static Facts facts(MailRow mail) {
        return mail.program() == null ? Facts.NONE : Facts.of(mail.program());
    }

    /** A mail with the name of its recipient. */
    public record MailLine(MailRow mail, String recipient) {}
}
