package org.belay.notification;

import java.util.Set;
import org.belay.calendar.CalendarInvitations;
import org.belay.program.ProgramService;
import org.belay.session.SessionAnswered;
import org.belay.session.SessionCancelled;
import org.belay.session.SessionId;
import org.belay.session.SessionMoved;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever can find another time that somebody cannot come to a session, and that they come after all. Who comes as
 * planned is no news. Nobody is told of a session that meanwhile was moved or cancelled: of its new time all are asked anew.
 */
@Component
class SessionAnswerMails {

    private static final String CANNOT = "session-declined";
    private static final String COMES = "session-accepted";

    private final Outbox outbox;
    private final NoticeRepository notices;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final CalendarInvitations calendars;

    SessionAnswerMails(
            Outbox outbox,
            NoticeRepository notices,
            Letters letters,
            ReaderQueries readers,
            ProgramService programs,
            CalendarInvitations calendars) {
        this.outbox = outbox;
        this.notices = notices;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
        this.calendars = calendars;
    }

    @EventListener
    void on(SessionAnswered news) {
        for (var reader : readers.of(news.tell())) {
            drop(news.entry().id(), news.by(), reader.person());
            send(news, reader);
        }
    }

    @EventListener
    void on(SessionMoved news) {
        drop(news.was(), news.entry().people());
    }

    @EventListener
    void on(SessionCancelled news) {
        drop(news.entry().id(), news.entry().people());
    }

    private void send(SessionAnswered news, Reader reader) {
        var session = news.entry();
        var seen = calendars.seenBy(session, reader.person());
        var kind = news.comes() ? COMES : CANNOT;
        var letter = letters.write(
                programs.terms(session.program()),
                reader.language(),
                "mail." + kind + (session.circle() == null ? "" : ".circle"),
                seen.page(),
                reader.name(),
                news.name(),
                SessionMails.wall(session.time().startsAt(), seen.zone()),
                seen.zone().getId());
        var key = key(kind, session.id(), news.by(), reader.person());
        outbox.enqueue(MailDraft.to(reader, kind, key + ":" + notices.count(key), session.program(), letter)
                .until(session.time().startsAt()));
    }

    private void drop(SessionId session, Set<PersonId> people) {
        people.forEach(by -> people.forEach(reader -> drop(session, by, reader)));
    }

    /** The last of each that was said: what came before it is gone by then. */
    private void drop(SessionId session, PersonId by, PersonId reader) {
        for (var kind : Set.of(CANNOT, COMES)) {
            var key = key(kind, session, by, reader);
            outbox.drop(key + ":" + (notices.count(key) - 1));
        }
    }

    private static String key(String kind, SessionId session, PersonId by, PersonId reader) {
        return kind + ":" + session.value() + ":" + by.value() + ":" + reader.value();
    }
}
