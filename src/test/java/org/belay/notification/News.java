package org.belay.notification;

import static org.belay.db.Tables.NOTICE;
import static org.belay.db.Tables.ORGANIZATION;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.belay.program.PlanService;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.People;
import org.belay.shared.Bells;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All that tells news, by a clock of the test's own. */
@Component
class News {

    private final OutboxRepository mails;
    private final NoticeRepository notices;
    private final ChoiceRepository choices;
    private final MailWriter writer;
    private final Letters letters;
    private final NoticeTexts texts;
    private final ReaderQueries readers;
    private final ReminderQueries due;
    private final SurveyReminderQueries surveys;
    private final PlanService plans;
    private final ProgramService programs;
    private final ReportMails reports;
    private final People people;
    private final Bells bells;
    private final SchedulerClient jobs;
    private final Vault vault;
    private final CurrentUser user;
    private final TransactionTemplate transaction;
    private final DSLContext sql;

    News(
            OutboxRepository mails,
            NoticeRepository notices,
            ChoiceRepository choices,
            MailWriter writer,
            Letters letters,
            NoticeTexts texts,
            ReaderQueries readers,
            ReminderQueries due,
            SurveyReminderQueries surveys,
            PlanService plans,
            ProgramService programs,
            ReportMails reports,
            People people,
            Bells bells,
            SchedulerClient jobs,
            Vault vault,
            CurrentUser user,
            TransactionTemplate transaction,
            DSLContext sql) {
        this.mails = mails;
        this.notices = notices;
        this.choices = choices;
        this.writer = writer;
        this.letters = letters;
        this.texts = texts;
        this.readers = readers;
        this.due = due;
        this.surveys = surveys;
        this.plans = plans;
        this.programs = programs;
        this.reports = reports;
        this.people = people;
        this.bells = bells;
        this.jobs = jobs;
        this.vault = vault;
        this.user = user;
        this.transaction = transaction;
        this.sql = sql;
    }

    Outbox outbox(Clock clock) {
        return new Outbox(mails, notices, choices, writer, people, bells, jobs, vault, clock);
    }

    NoticeService service(Clock clock) {
        return new NoticeService(notices, texts, bells, user, clock);
    }

    ChoiceRepository choices() {
        return choices;
    }

    MailDraft draft(PersonId person, String kind, String key) {
        var reader = readers.find(person).orElseThrow();
        var letter = letters.write(
                reader.language(), "mail.match-declined.pair", "take-part", reader.name(), key, "Onboarding", "Spring");
        return MailDraft.to(reader, kind, key, null, letter);
    }

    void gather(Clock clock) {
        new Digests(notices, choices, mails, readers, people, jobs, vault, transaction, clock).gather();
    }

    void remind(Clock clock) {
        new Reminders(
                        new DueThings(due, surveys, new PlanReminderQueries(sql), plans, programs, clock),
                        notices,
                        readers,
                        programs,
                        letters,
                        outbox(clock),
                        transaction)
                .tell();
    }

    /** Sends what waits and may leave by now; what came in, in its order. */
    List<MimeMessage> send(Clock clock) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            var digests = new DigestLetters(notices, texts, readers, choices, letters, writer, clock);
            var desk = new SendingDesk(notices, choices, writer, digests, reports, people, vault, clock);
            var settings = new MailSettings("Belay <belay@localhost>", false, Duration.ofSeconds(30), 3);
            var delivery = new MailDelivery(mails, Optional.of(sender), settings, desk, transaction, clock);
            sql.select(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                    .from(OUTBOX_MAIL)
                    .where(OUTBOX_MAIL.STATE.eq(MailState.WAITING), OUTBOX_MAIL.NEXT_AT.le(clock.instant()))
                    .orderBy(OUTBOX_MAIL.OUTBOX_MAIL_ID)
                    .fetch(row -> new OutboxMailId(row.value1()))
                    .forEach(delivery::deliver);
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }

    void livesIn(PersonId person, String zone) {
        sql.update(PERSON)
                .set(PERSON.TIME_ZONE, zone)
                .where(PERSON.PERSON_ID.eq(person))
                .execute();
    }

    void anOrganization() {
        sql.deleteFrom(ORGANIZATION).execute();
        sql.insertInto(ORGANIZATION)
                .set(ORGANIZATION.ORGANIZATION_ID, 1L)
                .set(ORGANIZATION.NAME, "Northfield")
                .set(ORGANIZATION.TIME_ZONE, "UTC")
                .set(ORGANIZATION.LANGUAGE, "en")
                .execute();
    }

    List<String> keys(PersonId person) {
        return sql.select(NOTICE.NOTICE_KEY)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person), NOTICE.WITHDRAWN_AT.isNull())
                .orderBy(NOTICE.NOTICE_ID)
                .fetch(NOTICE.NOTICE_KEY);
    }
}
