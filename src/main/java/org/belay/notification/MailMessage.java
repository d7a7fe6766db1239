package org.belay.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.belay.notification.MailDesk.Ruling.Leaves;
import org.belay.reporting.ReportFile;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves. Its forms are alternatives of one another, the richest last; Outlook, Google and Apple offer to
 * answer an invitation that stands among them. The id is made from the mail's key and so the same at each try, by which
 * mail servers and readers know a repetition.
 */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private boolean left;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailMessage write(Session session, String from, String to, String key, Leaves mail)
            throws MessagingException {
        var message = new MailMessage(session, id(key, from));
        message.setFrom(address(from));
        message.setRecipient(RecipientType.TO, address(to));
        message.setSubject(mail.subject(), UTF_8);
        // Nobody's absence note should answer a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(content(mail.body(), mail.files()));
        stop(message, mail.stop());
        return message;
    }

    /** Mail programs show a button for it, which needs no page (RFC 8058). */
    private static void stop(MimeMessage message, @Nullable String address) throws MessagingException {
        if (address != null) {
            message.setHeader("List-Unsubscribe", "<" + address + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** One key, one id; it tells nothing of the key. */
    static String id(String key, String from) {
        var unique = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var host = from.substring(from.indexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return "<" + unique + "@" + host + ">";
    }

    private static InternetAddress address(String address) throws MessagingException {
        var parsed = InternetAddress.parse(address);
        if (parsed.length != 1) {
            throw new MessagingException("Not one address");
        }
        return parsed[0];
    }

    /** A part holds one entry, as RFC 5546 wants it: the first stands among the forms, and all of several are attached. */
    private static MimeMultipart content(MailBody body, List<ReportFile> files) throws MessagingException {
        var forms = new MimeMultipart("alternative", text(body.text(), "plain"), text(body.html(), "html"));
        var calendars = body.calendars();
        if (!calendars.isEmpty()) {
            forms.addBodyPart(calendar(calendars.getFirst()));
        }
        if (calendars.size() < 2 && files.isEmpty()) {
            return forms;
        }
        var all = new MimeBodyPart();
        all.setContent(forms);
        var mixed = new MimeMultipart("mixed", all);
        for (var file : files) {
            mixed.addBodyPart(attached(file));
        }
        for (var i = 0; calendars.size() > 1 && i < calendars.size(); i++) {
            var attached = calendar(calendars.get(i));
            attached.setHeader("Content-Disposition", "attachment; filename=\"" + (i + 1) + ".ics\"");
            mixed.addBodyPart(attached);
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart attached(ReportFile file) throws MessagingException {
        var part = new MimeBodyPart();
        try {
            part.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(file.open(), file.kind().type())));
        } catch (IOException e) {
            throw new MessagingException("The file could not be read", e);
        }
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    /** Base64, so that no server on the way breaks its lines anew. */
    private static MimeBodyPart calendar(CalendarPart calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.bytes(), calendar.contentType())));
        part.setHeader("Content-Type", calendar.contentType());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Whether its content went on its way; what became of it is another question. */
    boolean left() {
        return left;
    }

    /** Called by the transport once the server is ready to take the content. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        left = true;
        super.writeTo(out, ignored);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
