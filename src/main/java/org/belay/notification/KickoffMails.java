package org.belay.notification;

import org.belay.calendar.CalendarInvitations;
import org.belay.program.ProgramService;
import org.belay.scheduling.KickoffAgreed;
import org.belay.scheduling.KickoffCancelled;
import org.belay.scheduling.KickoffEntry;
import org.belay.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells everybody who is to come of the kickoff of their cohort, or that it is not, with what calendars read of it. */
@Component
class KickoffMails {

    private static final String AGREED = "session-kickoff";
    private static final String CANCELLED = "session-kickoff-cancelled";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final ProgramService programs;
    private final CalendarInvitations calendars;
    private final CalendarMails mails;

    KickoffMails(
            Outbox outbox,
            Letters letters,
            ReaderQueries readers,
            ProgramService programs,
            CalendarInvitations calendars,
            CalendarMails mails) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.programs = programs;
        this.calendars = calendars;
        this.mails = mails;
    }

    @EventListener
    void on(KickoffAgreed news) {
        tell(news.kickoff(), false, news.by());
    }

    /** Who was not told yet of the kickoff needs not hear that there is none. */
    @EventListener
    void on(KickoffCancelled news) {
        tell(news.kickoff(), true, news.by());
    }

    private void tell(KickoffEntry kickoff, boolean cancelled, PersonId by) {
        for (var reader : readers.of(kickoff.people())) {
            var told = outbox.heard(key(AGREED, kickoff, reader)).orElse(false);
            outbox.drop(key(AGREED, kickoff, reader));
            if (cancelled ? told : mails.isFor(reader, by)) {
                send(kickoff, cancelled, reader);
            }
        }
    }

    private void send(KickoffEntry kickoff, boolean cancelled, Reader reader) {
        var zone = calendars.zone(reader.person());
        var room = kickoff.roomName();
        var kind = cancelled ? CANCELLED : AGREED;
        var letter = letters.write(
                programs.terms(kickoff.program()),
                reader.language(),
                "mail." + kind,
                reader.signsIn() ? "" : null,
                reader.name(),
                kickoff.programName(),
                kickoff.cohortName(),
                SessionMails.wall(kickoff.startsAt(), zone),
                zone.getId(),
                room == null ? "none" : room);
        var part = new CalendarPart(
                cancelled ? CalendarPart.Method.CANCEL : CalendarPart.Method.REQUEST,
                calendars.of(kickoff, cancelled, mails.whom(reader)));
        mails.send(reader, kind, key(kind, kickoff, reader), kickoff.program(), letter, part, kickoff.startsAt(), zone);
    }

    private static String key(String kind, KickoffEntry kickoff, Reader reader) {
        return kind + ":" + kickoff.id().value() + ":" + reader.person().value();
    }
}
