package org.belay.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.belay.calendar.CalendarInvitations;
import org.belay.program.ProgramService;
import org.belay.session.SessionBooked;
import org.belay.session.SessionCancelled;
import org.belay.session.SessionEntry;
import org.belay.session.SessionMoved;
import org.belay.session.SessionRestored;
import org.belay.session.Slot;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who meet of sessions that are booked, moved and cancelled, each with what calendars read of it. Where they
 * meet and why not stands on their pages, not in mails.
 */
@Component
class SessionMails {

    private static final String BOOKED = "booked";
    private static final String MOVED = "moved";
    private static final String CANCELLED = "cancelled";
    private static final String RESTORED = "restored";
    private static final List<String> APPOINTMENTS = List.of(BOOKED, MOVED, RESTORED);

    private final Outbox outbox;
    private final NoticeRepository notices;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final CalendarInvitations calendars;
    private final CalendarMails mails;

    SessionMails(
            Outbox outbox,
            NoticeRepository notices,
            Letters letters,
            ReaderQueries readers,
            ProgramService programs,
            CalendarInvitations calendars,
            CalendarMails mails) {
        this.outbox = outbox;
        this.notices = notices;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
        this.calendars = calendars;
        this.mails = mails;
    }

    @EventListener
    void on(SessionBooked news) {
        tell(news.entry(), BOOKED, news.entry().time(), news.by());
    }

    /** Who was not told yet of the former time is told of the new one alone. */
    @EventListener
    void on(SessionMoved news) {
        news.entry().people().forEach(person -> outbox.drop(Reminder.ofSession(news.was(), person)));
        tell(news.entry(), MOVED, news.from(), news.by());
    }

    @EventListener
    void on(SessionCancelled news) {
        news.entry()
                .people()
                .forEach(person -> outbox.drop(Reminder.ofSession(news.entry().id(), person)));
        tell(news.entry(), CANCELLED, news.entry().time(), news.by());
    }

    /**
     * Who has not heard that it was cancelled needs not hear that it is not, but what waited then and never left. Whoever
     * was about to be reminded of it is reminded the next time that reminders are written.
     */
    @EventListener
    void on(SessionRestored news) {
        var session = news.entry();
        session.people().forEach(person -> outbox.forget(Reminder.ofSession(session.id(), person)));
        for (var reader : readers.of(session.people())) {
            var cancelled = plainKey(session, CANCELLED, session.sequence() - 1, reader);
            var told = outbox.heard(cancelled).orElse(false);
            outbox.drop(cancelled);
            var missed = APPOINTMENTS.stream()
                    .flatMap(what -> outbox.heard(key(session, what, session.sequence() - 2, reader)).stream())
                    .anyMatch(heard -> !heard);
            if ((told || missed) && mails.isFor(reader, news.by())) {
                send(session, RESTORED, session.time(), reader);
            }
        }
    }

    private void tell(SessionEntry session, String what, Slot was, @Nullable PersonId by) {
        for (var reader : readers.of(session.people())) {
            dropWhatIsNoLongerSo(session, reader);
            if (mails.isFor(reader, by)) {
                send(session, what, was, reader);
            }
        }
    }

    /** Whoever leaves a circle is told of a session that stays the same for the others: the sequence does not count on. */
    private void dropWhatIsNoLongerSo(SessionEntry session, Reader reader) {
        for (var told : APPOINTMENTS) {
            outbox.drop(key(session, told, session.sequence() - 1, reader));
            outbox.drop(key(session, told, session.sequence(), reader));
        }
    }

    private void send(SessionEntry session, String what, Slot was, Reader reader) {
        var whom = mails.whom(reader);
        var seen = calendars.seenBy(session, whom.person());
        var kind = "session-" + what;
        var letter = letters.write(
                programs.terms(session.program()),
                reader.language(),
                "mail." + kind + (session.circle() == null ? "" : ".circle"),
                what.equals(CANCELLED) ? seen.page() : SessionNavigation.answer(session.id()),
                reader.name(),
                seen.who(),
                wall(session.time().startsAt(), seen.zone()),
                seen.zone().getId(),
                wall(was.startsAt(), seen.zone()));
        var cancelled = what.equals(CANCELLED);
        var part = cancelled
                ? new CalendarPart(CalendarPart.Method.CANCEL, calendars.cancel(session, whom))
                : new CalendarPart(CalendarPart.Method.REQUEST, calendars.request(session, whom));
        mails.send(
                reader,
                kind,
                key(session, what, session.sequence(), reader),
                session.program(),
                letter,
                part,
                session.time().startsAt(),
                seen.zone());
    }

    /** Texts show instants as the clock of UTC does; they shall show that of the reader. */
    static Instant wall(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone).toInstant(ZoneOffset.UTC);
    }

    /** Whoever left a circle and came back is told anew: what was told before they left has another key. */
    private String key(SessionEntry session, String what, int sequence, Reader reader) {
        var left = notices.count(plainKey(session, CANCELLED, sequence, reader));
        var key = plainKey(session, what, sequence, reader);
        return left == 0 ? key : key + ":" + left;
    }

    private static String plainKey(SessionEntry session, String what, int sequence, Reader reader) {
        return "session-" + what + ":" + session.calendarKey() + ":" + sequence + ":"
                + reader.person().value();
    }
}
