package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.belay.notification.CalendarPart.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What calendars find in a mail. */
class CalendarMailTest {

    @ParameterizedTest
    @EnumSource(Method.class)
    void theCalendarIsTheLastOfThreeAlternatives(Method method) throws Exception {
        var message = sent(new CalendarPart(method, calendar(method)));

        assertThat(message.getContentType()).startsWith("multipart/alternative;");
        assertThat(types(message))
                .satisfiesExactly(
                        text -> assertThat(text).isEqualToIgnoringCase("text/plain; charset=UTF-8"),
                        html -> assertThat(html).isEqualToIgnoringCase("text/html; charset=UTF-8"),
                        last -> assertThat(last).isEqualTo("text/calendar; charset=UTF-8; method=" + method));
        assertThat(calendarOf(message)).isEqualTo(calendar(method));
        assertThat(((MimeMultipart) message.getContent()).getBodyPart(2).getHeader("Content-Transfer-Encoding"))
                .containsExactly("base64");
    }

    @Test
    void aMailWithoutOneHasTwoForms() throws Exception {
        assertThat(types(sent(null))).hasSize(2);
    }

    @Test
    void theIdIsMadeFromTheKeyAndTellsNothingOfIt() throws Exception {
        assertThat(sent(null).getMessageID())
                .isEqualTo(sent(null).getMessageID())
                .isEqualTo(MailMessage.id("key:1", "Belay <belay@example.org>"))
                .endsWith("@example.org>")
                .doesNotContain("key");
        assertThat(MailMessage.id("key:2", "belay@example.org"))
                .isNotEqualTo(MailMessage.id("key:1", "belay@example.org"));
    }

    /** Calendars disregard a part whose text says another method than its header, and nobody would notice. */
    @Test
    void aPartThatCalendarsWouldDisregardIsRefused() {
        assertThatThrownBy(() -> new CalendarPart(Method.CANCEL, calendar(Method.REQUEST)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarPart(Method.REQUEST, "METHOD:REQUEST"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsLinesEndAsTheFormatSays() {
        var loose = calendar(Method.REQUEST).replace("\r\n", "\n");
        assertThat(new CalendarPart(Method.REQUEST, loose).text()).isEqualTo(calendar(Method.REQUEST));
    }

    private static String calendar(Method method) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Belay//EN",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "UID:session-1@example.org",
                "SUMMARY:Gespräch über Öl",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    /** Written to the wire and read again, as the one who gets it does. */
    private static MimeMessage sent(@org.jspecify.annotations.Nullable CalendarPart calendar) throws Exception {
        var session = Session.getInstance(new Properties());
        var message = MailMessage.write(
                session,
                "Belay <belay@example.org>",
                "ada@example.org",
                "key:1",
                new MailDesk.Ruling.Leaves(
                        "Ein Gespräch",
                        new MailBody(
                                "Text",
                                "<p>Text</p>",
                                java.util.stream.Stream.ofNullable(calendar).toList()),
                        null));
        message.saveChanges();
        var wire = new ByteArrayOutputStream();
        message.writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static List<String> types(MimeMessage message) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        var types = new ArrayList<String>();
        for (var i = 0; i < parts.getCount(); i++) {
            types.add(parts.getBodyPart(i).getContentType());
        }
        return types;
    }

    private static String calendarOf(MimeMessage message) throws Exception {
        var part = ((MimeMultipart) message.getContent()).getBodyPart(2);
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
