package org.belay.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what waits in the outbox to a real mail server, and opens the letters there. */
@Component
public class PostOffice {

    private final OutboxRepository mails;
    private final MailDesk desk;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    PostOffice(OutboxRepository mails, MailDesk desk, TransactionTemplate transaction, Clock clock, JdbcTemplate jdbc) {
        this.mails = mails;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Delivers all that waits; what came in, in the order in which it arrived. */
    public List<MimeMessage> deliver() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            var delivery = delivery(server.getSmtp().getPort());
            jdbc.queryForList(
                            "select outbox_mail_id from outbox_mail where state = 'WAITING' order by outbox_mail_id",
                            Long.class)
                    .forEach(id -> delivery.deliver(new OutboxMailId(id)));
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }

    /** As the application delivers, to the server at that port; gives up after three tries. */
    MailDelivery delivery(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var settings = new MailSettings("Belay <belay@localhost>", false, Duration.ofSeconds(30), 3);
        return new MailDelivery(mails, Optional.of(sender), settings, desk, transaction, clock);
    }

    /** The part of that type, wherever it stands in the message; nothing if there is none. */
    public static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof InputStream in
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : part.getContent().toString();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
