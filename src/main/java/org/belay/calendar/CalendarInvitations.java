package org.belay.calendar;

import java.time.Clock;
import java.util.Locale;
import org.belay.session.SessionEntry;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries of calendars as mails carry them to one of those who meet; for the feature that writes the mails. */
@Component
@Transactional(readOnly = true)
public class CalendarInvitations {

    private final CalendarService calendars;
    private final CalendarFeeds feeds;
    private final CalendarRepository repository;
    private final Clock clock;

    CalendarInvitations(CalendarService calendars, CalendarFeeds feeds, CalendarRepository repository, Clock clock) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A session that is new to them, or at another time.
     *
     * @param organizer the address that the mail comes from
     * @return an iCalendar object of method REQUEST
     */
    public String request(SessionEntry session, PersonId reader, Locale language, String organizer, String email) {
        return feeds.written(reader, language).request(entry(session, reader), organizer, email, clock.instant());
    }

    /** A session that does not take place, or not for them. */
    public String cancel(SessionEntry session, PersonId reader, Locale language, String organizer, String email) {
        var entry = entry(session, reader);
        return feeds.written(reader, language).cancel(entry.cancelled(), organizer, email, clock.instant());
    }

    /** Whether their calendar program reads for itself, so that a mail of what they did themselves is one too many. */
    public boolean subscribed(PersonId person) {
        return repository.find(person).map(CalendarSettings::token).isPresent();
    }

    /** With what the reader may know of it; who meets no more still knows the time. */
    private CalendarEntry entry(SessionEntry session, PersonId reader) {
        return calendars.of(reader, session.time()).stream()
                .filter(entry -> session.id().equals(entry.session()))
                .findFirst()
                .orElseGet(() -> bare(session, session.time()));
    }

    private static CalendarEntry bare(SessionEntry session, Slot time) {
        return new CalendarEntry(
                session.calendarKey(),
                session.sequence(),
                session.circle() == null ? CalendarEntry.Kind.SESSION : CalendarEntry.Kind.CIRCLE,
                CalendarEntry.Status.of(SessionState.SCHEDULED),
                time,
                null,
                null,
                null,
                session.match(),
                session.circle(),
                true);
    }
}
