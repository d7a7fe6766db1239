package org.belay.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.belay.calendar.CalendarInvitations;
import org.belay.calendar.CalendarInvitations.Whom;
import org.belay.notification.Letters.Letter;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends mails about something that takes place, each with what calendars read of it. */
@Component
class CalendarMails {

    private final Outbox outbox;
    private final CalendarInvitations calendars;
    private final String organizer;
    private final Clock clock;

    CalendarMails(Outbox outbox, CalendarInvitations calendars, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.calendars = calendars;
        this.organizer = settings.address();
        this.clock = clock;
    }

    /** Whose calendar reads for itself needs no mail of what they did themselves. */
    boolean isFor(Reader reader, @Nullable PersonId by) {
        return !reader.person().equals(by) || !calendars.subscribed(reader.person());
    }

    Whom whom(Reader reader) {
        return new Whom(reader.person(), reader.language(), reader.email(), organizer);
    }

    /**
     * What is called off on the day itself is another kind of news: it cannot wait. But whatever is called off is told
     * once that cannot be undone any more.
     *
     * @param start when it takes place, after which nobody needs to be told
     * @param zone of the reader
     */
    void send(
            Reader reader,
            String kind,
            String key,
            ProgramId program,
            Letter letter,
            CalendarPart part,
            Instant start,
            ZoneId zone) {
        var cancelled = part.method() == CalendarPart.Method.CANCEL;
        outbox.enqueueFor(
                MailDraft.to(reader, cancelled && isToday(start, zone) ? kind + "-today" : kind, key, program, letter)
                        .with(List.of(part))
                        .until(start),
                cancelled ? Outbox.UNTIL_FINAL : Duration.ZERO);
    }

    private boolean isToday(Instant start, ZoneId zone) {
        return start.atZone(zone)
                .toLocalDate()
                .equals(clock.instant().atZone(zone).toLocalDate());
    }
}
