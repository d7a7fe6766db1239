package org.belay.notification;

import java.util.stream.IntStream;
import org.belay.calendar.CalendarInvitations;
import org.belay.program.ProgramService;
import org.belay.scheduling.KickoffAgreed;
import org.belay.scheduling.KickoffCancelled;
import org.belay.scheduling.KickoffEntry;
import org.belay.scheduling.KickoffRestored;
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

    /** Whoever has not heard yet that they are called off, and comes after all, hears nothing. */
    @EventListener
    void on(KickoffAgreed news) {
        var kickoff = news.kickoff();
        for (var reader : readers.of(kickoff.people())) {
            if (mails.isFor(reader, news.by())) {
                var calledOff = key(CANCELLED, kickoff, kickoff.sequence(), reader);
                outbox.drop(calledOff);
                outbox.forget(calledOff);
                outbox.forget(key(AGREED, kickoff, kickoff.sequence(), reader));
                send(kickoff, false, reader);
            }
        }
    }

    /** Who was not told yet of the kickoff needs not hear that there is none. It may have been agreed in an earlier version. */
    @EventListener
    void on(KickoffCancelled news) {
        var kickoff = news.kickoff();
        for (var reader : readers.of(kickoff.people())) {
            var invitations = IntStream.rangeClosed(0, kickoff.sequence())
                    .mapToObj(sequence -> key(AGREED, kickoff, sequence, reader))
                    .toList();
            var told = invitations.stream().anyMatch(key -> outbox.heard(key).orElse(false));
            invitations.forEach(outbox::drop);
            if (told) {
                send(kickoff, true, reader);
            }
        }
    }

    /** Who has not heard that there is none needs not hear that there is one, but who never heard of it at all. */
    @EventListener
    void on(KickoffRestored news) {
        var kickoff = news.kickoff();
        for (var reader : readers.of(kickoff.people())) {
            var cancelled = CANCELLED + about(kickoff, kickoff.sequence() - 1, reader);
            var told = outbox.heard(cancelled).orElse(false);
            outbox.drop(cancelled);
            var missed = outbox.heard(key(AGREED, kickoff, kickoff.sequence() - 2, reader)).stream()
                    .anyMatch(heard -> !heard);
            if ((told || missed) && mails.isFor(reader, news.by())) {
                send(kickoff, false, reader);
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
        mails.send(
                reader,
                kind,
                key(kind, kickoff, kickoff.sequence(), reader),
                kickoff.program(),
                letter,
                part,
                kickoff.startsAt(),
                zone);
    }

    /**
     * A kickoff may be agreed, cancelled and restored more than once; and a guest may be called off and accepted again while
     * it stays as it is: each time that they heard that they are called off, they are told anew.
     */
    private String key(String kind, KickoffEntry kickoff, int sequence, Reader reader) {
        var about = about(kickoff, sequence, reader);
        var round = "";
        for (var again = 1; outbox.heard(CANCELLED + about + round).orElse(false); again++) {
            round = ":" + again;
        }
        return kind + about + round;
    }

    private static String about(KickoffEntry kickoff, int sequence, Reader reader) {
        return ":" + kickoff.id().value() + ":" + reader.person().value() + ":v" + sequence;
    }
}
