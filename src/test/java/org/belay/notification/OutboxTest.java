package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.DatabaseDump;
import org.belay.security.SignedInAs;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@BelayTest
class OutboxTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private PostOffice post;

    @Autowired
    private Letters letters;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final String key = UUID.randomUUID().toString();
    private PersonId reader = new PersonId(0);

    @BeforeEach
    void start() {
        server.start();
        reader = signedInAs.member("Jürgen", "Groß", key + "@example.org");
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.update("delete from scheduled_tasks where task_name = 'send-mail'");
        jdbc.update("delete from outbox_mail where mail_key = ?", key);
        jdbc.update("delete from account where email = ?", key + "@example.org");
        jdbc.update("delete from person where email = ?", key + "@example.org");
    }

    @Test
    void bothFormsArriveWithUmlautsAndTheLink() throws Exception {
        enqueue();
        delivery().deliver(id());
        var message = received();
        assertThat(message.getSubject()).isEqualTo("Ihre Einladung zu Belay bei Süd & Öl");
        assertThat(message.getHeader("Message-ID")[0]).endsWith("@localhost>");
        var text = PostOffice.part(message, "text/plain");
        var html = PostOffice.part(message, "text/html");
        assertThat(text).contains("Guten Tag Jürgen Groß,", "/welcome/the-secret");
        assertThat(html).contains("Guten Tag Jürgen Groß,", "href=\"", "/welcome/the-secret", "Süd &amp; Öl");
    }

    @Test
    void theBodyIsSealedAndGoneOnceSent() {
        enqueue();
        assertThat(DatabaseDump.columnsHolding(jdbc, "the-secret")).isEmpty();
        delivery().deliver(id());
        assertThat(jdbc.queryForObject("select body is null from outbox_mail where mail_key = ?", Boolean.class, key))
                .isTrue();
    }

    @Test
    void theCalendarWaitsSealedAndArrives() throws Exception {
        var calendar = new CalendarPart(
                CalendarPart.Method.REQUEST,
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nLOCATION:Süd-Raum\nEND:VEVENT\nEND:VCALENDAR");
        transaction.executeWithoutResult(status -> outbox.enqueue(draft().with(List.of(calendar))));
        assertThat(DatabaseDump.columnsHolding(jdbc, "Süd-Raum")).isEmpty();
        delivery().deliver(id());
        assertThat(PostOffice.part(received(), "text/calendar")).isEqualTo(calendar.text());
    }

    @Test
    void runTwiceItIsSentOnce() {
        enqueue();
        delivery().deliver(id());
        delivery().deliver(id());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theSameKeyIsTakenInOnce() {
        enqueue();
        enqueue();
        assertThat(jdbc.queryForObject("select count(*) from outbox_mail where mail_key = ?", Integer.class, key))
                .isEqualTo(1);
    }

    @Test
    void itIsTriedAgainWhenTheServerIsBack() {
        enqueue();
        var port = server.getSmtp().getPort();
        server.stop();
        var retry = post.delivery(port).deliver(id());
        assertThat(retry).contains(Duration.ofSeconds(30));
        assertThat(state()).isEqualTo("WAITING");
        server.start();
        assertThat(delivery().deliver(id())).isEmpty();
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void itGivesUpInTheEndAndKeepsTheBody() {
        enqueue();
        var port = server.getSmtp().getPort();
        server.stop();
        var away = post.delivery(port);
        for (var i = 0; i < 3; i++) {
            away.deliver(id());
        }
        assertThat(state()).isEqualTo("FAILED");
        server.start();
    }

    @Test
    void whatIsRolledBackIsNeverMailed() {
        var jobs = jobs();
        transaction.executeWithoutResult(status -> {
            write();
            status.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject("select count(*) from outbox_mail where mail_key = ?", Integer.class, key))
                .isZero();
        assertThat(jobs()).isEqualTo(jobs);
    }

    private int jobs() {
        var count = jdbc.queryForObject(
                "select count(*) from scheduled_tasks where task_name = 'send-mail'", Integer.class);
        return count == null ? 0 : count;
    }

    private void enqueue() {
        transaction.executeWithoutResult(status -> write());
    }

    private void write() {
        outbox.enqueue(draft());
    }

    private MailDraft draft() {
        var letter =
                letters.write(Locale.GERMAN, "mail.invitation", "welcome/the-secret", "Jürgen Groß", "Süd & Öl", 14);
        return new MailDraft(reader, key + "@example.org", "invitation", key, null, letter, List.of(), null);
    }

    private OutboxMailId id() {
        var id = jdbc.queryForObject("select outbox_mail_id from outbox_mail where mail_key = ?", Long.class, key);
        return new OutboxMailId(id == null ? -1 : id);
    }

    private String state() {
        return String.valueOf(
                jdbc.queryForObject("select state from outbox_mail where mail_key = ?", String.class, key));
    }

    private MailDelivery delivery() {
        return post.delivery(server.getSmtp().getPort());
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }
}
