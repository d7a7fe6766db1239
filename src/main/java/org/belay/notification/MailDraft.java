package org.belay.notification;

import org.belay.notification.Letters.Letter;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param kind what it is about, such as {@code invitation}; {@code mail.kind.<kind>} says it in words
 * @param key makes it unique: a second mail with the same key is not taken in
 * @param program whose coordinators see in the send log that it was sent; null for none
 * @param text the body for readers without HTML, complete by itself
 * @param calendar what calendars read of it; null where there is nothing for them
 */
public record MailDraft(
        PersonId recipient,
        String email,
        String kind,
        String key,
        @Nullable ProgramId program,
        String subject,
        String text,
        String html,
        @Nullable CalendarPart calendar) {

    public MailDraft(
            PersonId recipient,
            String email,
            String kind,
            String key,
            @Nullable ProgramId program,
            String subject,
            String text,
            String html) {
        this(recipient, email, kind, key, program, subject, text, html, null);
    }

    static MailDraft to(Reader reader, String kind, String key, @Nullable ProgramId program, Letter letter) {
        return new MailDraft(
                reader.person(), reader.email(), kind, key, program, letter.subject(), letter.text(), letter.html());
    }

    /** The same with a part that calendars read. */
    public MailDraft with(CalendarPart part) {
        return new MailDraft(recipient, email, kind, key, program, subject, text, html, part);
    }
}
