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
 * @param text the body for readers without HTML
 */
public record MailDraft(
        PersonId recipient,
        String email,
        String kind,
        String key,
        @Nullable ProgramId program,
        String subject,
        String text,
        String html) {

    static MailDraft to(Reader reader, String kind, String key, @Nullable ProgramId program, Letter letter) {
        return new MailDraft(
                reader.person(), reader.email(), kind, key, program, letter.subject(), letter.text(), letter.html());
    }
}
