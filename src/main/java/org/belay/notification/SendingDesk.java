package org.belay.notification;

import java.time.Clock;
import org.belay.notification.MailDesk.Ruling.Later;
import org.belay.notification.MailDesk.Ruling.Leaves;
import org.belay.notification.MailDesk.Ruling.Stays;
import org.belay.notification.OutboxRepository.WaitingMail;
import org.belay.security.People;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.springframework.stereotype.Component;

/**
 * Nobody is told what is past, taken back or seen already, nor in a way that they have stopped meanwhile, nor in their quiet
 * hours: a try that failed may fall into them, or they were chosen since.
 */
@Component
class SendingDesk implements MailDesk {

    private final NoticeRepository notices;
    private final ChoiceRepository choices;
    private final MailWriter writer;
    private final DigestLetters digests;
    private final ReportMails reports;
    private final People people;
    private final Vault vault;
    private final Clock clock;

    SendingDesk(
            NoticeRepository notices,
            ChoiceRepository choices,
            MailWriter writer,
            DigestLetters digests,
            ReportMails reports,
            People people,
            Vault vault,
            Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.writer = writer;
        this.digests = digests;
        this.reports = reports;
        this.people = people;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Ruling ask(WaitingMail mail) {
        var ruling = wanted(mail);
        if (!(ruling instanceof Leaves) || NewsKind.urgent(mail.kind())) {
            return ruling;
        }
        var now = clock.instant();
        var at = choices.of(mail.recipient()).times().leaves(now, people.zone(mail.recipient()));
        return at.isAfter(now) ? new Later(at) : ruling;
    }

    private Ruling wanted(WaitingMail mail) {
        if (mail.kind().equals(MailWriter.DIGEST)) {
            return digests.write(mail.recipient(), mail.key());
        }
        var now = clock.instant();
        if (mail.expiresAt() != null && !mail.expiresAt().isAfter(now)) {
            return new Stays(Reason.PAST);
        }
        var notice = notices.find(mail.key());
        if (notice.filter(n -> n.withdrawnAt() != null).isPresent()) {
            return new Stays(Reason.WITHDRAWN);
        }
        var sealed = mail.body();
        var body = MailBody.open(vault, sealed == null ? new Sealed(new byte[0]) : sealed);
        var kind = NewsKind.of(mail.kind());
        if (!kind.fixed()) {
            // Who has seen it has not seen it in their calendar, and has no files.
            if (body.calendars().isEmpty()
                    && !mail.kind().equals(ReportMails.REPORT)
                    && notice.filter(n -> n.seenAt() != null).isPresent()) {
                return new Stays(Reason.SEEN);
            }
            if (choices.of(mail.recipient()).of(kind) != Choice.AT_ONCE) {
                return new Stays(Reason.STOPPED);
            }
        }
        if (mail.kind().equals(ReportMails.REPORT)) {
            return reports.write(mail);
        }
        return new Leaves(
                mail.subject(),
                body,
                writer.oneClick(mail.recipient(), mail.kind()).orElse(null));
    }
}
