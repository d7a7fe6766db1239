package org.belay.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.belay.notification.Letters.Letter;
import org.belay.shared.LastOnEarth;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * News for one person: a mail to be sent, and the notice in Belay that tells the same.
 *
 * @param kind what it is about, such as {@code invitation}; {@code mail.kind.<kind>} says it in words, {@link
 *     NewsKind#of} what people choose it by
 * @param key makes it unique: a second one with the same key is not taken in
 * @param program whose coordinators see in the send log that it was sent; null for none
 * @param calendars what calendars read of it, an entry each
 * @param expiresAt from when on it is past and told to nobody any more; null where that never comes
 */
public record MailDraft(
        PersonId recipient,
        String email,
        String kind,
        String key,
        @Nullable ProgramId program,
        Letter letter,
        List<CalendarPart> calendars,
        @Nullable Instant expiresAt) {

    public MailDraft {
        calendars = List.copyOf(calendars);
    }

    static MailDraft to(Reader reader, String kind, String key, @Nullable ProgramId program, Letter letter) {
        return new MailDraft(reader.person(), reader.email(), kind, key, program, letter, List.of(), null);
    }

    /** The same with parts that calendars read. */
    public MailDraft with(List<CalendarPart> parts) {
        return new MailDraft(recipient, email, kind, key, program, letter, parts, expiresAt);
    }

    /** The same, told until then: the beginning of a session, the last day of an offer. */
    public MailDraft until(Instant time) {
        return new MailDraft(recipient, email, kind, key, program, letter, calendars, time);
    }

    /** The same, told until a day is over everywhere on earth. */
    public MailDraft untilEndOf(@Nullable LocalDate day) {
        return day == null ? this : until(LastOnEarth.endOf(day));
    }
}
