package org.belay.notification;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.belay.notification.Letters.Letter;
import org.belay.notification.MailDesk.Reason;
import org.belay.notification.MailDesk.Ruling;
import org.belay.notification.OutboxRepository.WaitingMail;
import org.belay.reporting.MailedReport;
import org.belay.reporting.ReportDue;
import org.belay.reporting.ReportFile;
import org.belay.reporting.ReportStopped;
import org.belay.reporting.ScheduledReports;
import org.belay.security.People;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reports that are sent by themselves. The notice in Belay leads to the page of the report; the mail is written in the moment
 * in which it leaves, with the files as its reader may have them then.
 */
@Component
class ReportMails {

    static final String REPORT = "scheduled-report";
    private static final String STOPPED = "scheduled-report-stopped";
    private static final String LIST = "reports/scheduled";

    private final Outbox outbox;
    private final Letters letters;
    private final MailWriter writer;
    private final ReaderQueries readers;
    private final ScheduledReports reports;
    private final People people;

    ReportMails(
            Outbox outbox,
            Letters letters,
            MailWriter writer,
            ReaderQueries readers,
            ScheduledReports reports,
            People people) {
        this.outbox = outbox;
        this.letters = letters;
        this.writer = writer;
        this.readers = readers;
        this.reports = reports;
        this.people = people;
    }

    @EventListener
    void on(ReportDue news) {
        readers.find(news.reader()).ifPresent(reader -> {
            var cohort = news.cohort();
            var letter = letters.write(
                    reader.language(),
                    "mail." + REPORT,
                    news.address(),
                    reader.name(),
                    cohort.name(),
                    cohort.programName(),
                    "");
            outbox.enqueue(MailDraft.to(reader, REPORT, news.key(), cohort.program(), letter)
                    .until(news.until()));
        });
    }

    @EventListener
    void on(ReportStopped news) {
        readers.find(news.by()).ifPresent(reader -> {
            var letter = letters.write(
                    reader.language(),
                    "mail." + STOPPED + "." + news.why().name(),
                    LIST,
                    reader.name(),
                    news.readerName(),
                    news.of(),
                    news.programName());
            outbox.enqueue(MailDraft.to(
                    reader, STOPPED, STOPPED + ":" + news.id().value() + ":" + news.version(), news.program(), letter));
        });
    }

    /** The mail as it leaves. */
    Ruling write(WaitingMail mail) {
        var reader = readers.find(mail.recipient());
        var language = reader.map(Reader::language).orElseGet(() -> readers.languageOf(mail.recipient()));
        var taken = reports.take(mail.key(), language);
        return reader.isEmpty() ? new Ruling.Stays(Reason.LEFT) : ruling(mail, reader.get(), taken);
    }

    private Ruling ruling(WaitingMail mail, Reader reader, MailedReport taken) {
        return switch (taken) {
            case MailedReport.Nothing nothing -> new Ruling.Stays(Reason.WITHDRAWN);
            case MailedReport.Files files ->
                leaves(
                        mail,
                        letters.write(
                                reader.language(),
                                "mail." + REPORT,
                                files.address(),
                                reader.name(),
                                files.cohort(),
                                files.program(),
                                files.part()),
                        files.files());
            case MailedReport.Link link ->
                leaves(
                        mail,
                        letters.write(
                                reader.language(),
                                "mail." + REPORT + (link.tooLarge() ? ".large" : ".link"),
                                link.address(),
                                reader.name(),
                                link.cohort(),
                                link.program(),
                                link.part(),
                                day(link, reader)),
                        List.of());
        };
    }

    private String day(MailedReport.Link link, Reader reader) {
        ZoneId zone = people.zone(reader.person());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader.language())
                .format(link.expires().atZone(zone));
    }

    private Ruling leaves(WaitingMail mail, Letter letter, List<ReportFile> files) {
        PersonId reader = mail.recipient();
        return new Ruling.Leaves(
                letter.subject(),
                writer.body(letter, reader, NewsKind.REPORT, List.of()),
                files,
                writer.oneClick(reader, mail.kind()).orElse(null));
    }
}
