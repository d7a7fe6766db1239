package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.belay.shared.PersonId;

/** A mail as its reader has it before them. */
public record ArrivedMail(String to, String subject, String text) {

    /** Those that were sent since the last time; each is checked for gaps. */
    public static List<ArrivedMail> at(PostOffice post) {
        var mails = post.deliver().stream().map(ArrivedMail::read).toList();
        assertThat(mails)
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text()).doesNotContain("!mail", "{", "null"));
        return mails;
    }

    private static ArrivedMail read(MimeMessage message) {
        try {
            return new ArrivedMail(
                    Arrays.toString(message.getRecipients(RecipientType.TO)),
                    message.getSubject(),
                    PostOffice.part(message, "text/plain").replace("\r\n", "\n"));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of somebody whom a test has given an account. */
    public static String address(PersonId person) {
        return "[person" + person.value() + "@example.org]";
    }
}
