package org.belay.calendar;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.scheduling.KickoffEntry;
import org.belay.session.SessionEntry;
import org.belay.session.SessionState;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.belay.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries of calendars as mails carry them to one of those who meet; for the feature that writes the mails. */
@Component
@Transactional(readOnly = true)
public class CalendarInvitations {

    /** Whoever meets no more cannot open the page of those who do. */
    private static final String OWN_CALENDAR = "calendar";

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
     * To whom the mail goes.
     *
     * @param organizer the address that it comes from
     */
    public record Whom(PersonId person, Locale language, String email, String organizer) {}

    /** @return an iCalendar object of method REQUEST: the session is new to them, or at another time */
    public String request(SessionEntry session, Whom whom) {
        return feeds.written(whom.person(), whom.language())
                .request(entry(session, whom.person()), whom.organizer(), whom.email(), clock.instant());
    }

    /** @return one of method CANCEL: the session does not take place, or not for them */
    public String cancel(SessionEntry session, Whom whom) {
        var entry = entry(session, whom.person()).cancelled();
        return feeds.written(whom.person(), whom.language())
                .cancel(entry, whom.organizer(), whom.email(), clock.instant());
    }

    /**
     * A session as one of those who meet reads of it.
     *
     * @param who the others; empty for who meets no more
     * @param page that tells more
     * @param zone in which they read times
     */
    public record Seen(String who, String page, ZoneId zone) {}

    public Seen seenBy(SessionEntry session, PersonId reader) {
        var entry = entry(session, reader);
        var who = entry.who();
        return new Seen(who == null ? "" : who, entry.page(), calendars.zone(reader));
    }

    /** @param cancelled whether the entry is taken back, and not offered or changed */
    public record Update(boolean cancelled, String text) {}

    /**
     * A workshop in which they have a seat, or which they lead, an entry for each of its dates: offered, changed or, once it
     * is cancelled or has no such date any more, taken back. Nothing for who only waits.
     *
     * @param before how it was until now; null where its dates are the same
     */
    public List<Update> of(Workshop workshop, @Nullable Workshop before, Whom whom) {
        var page = EventQueries.page(workshop.id());
        var all = new Slot(
                workshop.dates().getFirst().startsAt(),
                workshop.dates().getLast().endsAt());
        var entries = calendars.of(whom.person(), all).stream()
                .filter(entry -> entry.page().equals(page))
                .toList();
        if (entries.isEmpty() || before == null) {
            return entries.stream().map(entry -> update(entry, whom)).toList();
        }
        return Stream.concat(
                        entries.stream(),
                        gone(workshop, before, workshop.dates().size()))
                .map(entry -> update(entry, whom))
                .toList();
    }

    /**
     * The same of one in which they have no seat any more and which they do not lead: all of its dates are taken back.
     * Nothing for who still has another part in it.
     */
    public List<Update> takenBack(Workshop workshop, Whom whom) {
        return of(workshop, null, whom).isEmpty()
                ? gone(workshop, workshop, 0).map(entry -> update(entry, whom)).toList()
                : List.of();
    }

    private Update update(CalendarEntry entry, Whom whom) {
        var file = feeds.written(whom.person(), whom.language());
        var cancelled = entry.status() == CalendarEntry.Status.CANCELLED;
        return new Update(
                cancelled,
                cancelled
                        ? file.cancel(entry, whom.organizer(), whom.email(), clock.instant())
                        : file.request(entry, whom.organizer(), whom.email(), clock.instant()));
    }

    /**
     * Dates are told apart by their place in time: of fewer than before the last ones are gone. Nothing but the version
     * counts, so that of two updates of one version the later one holds, by its stamp.
     */
    private static Stream<CalendarEntry> gone(Workshop workshop, Workshop before, int from) {
        return IntStream.range(from, before.dates().size())
                .mapToObj(i -> new CalendarEntry(
                        EventQueries.key(workshop.id(), i + 1),
                        Math.toIntExact(workshop.version()),
                        CalendarEntry.Kind.WORKSHOP,
                        CalendarEntry.Status.CANCELLED,
                        before.dates().get(i).time(),
                        before.title(),
                        null,
                        null,
                        EventQueries.page(workshop.id()),
                        true));
    }

    /** @return an iCalendar object of method REQUEST, or CANCEL for one that does not take place */
    public String of(KickoffEntry kickoff, boolean cancelled, Whom whom) {
        var entry = EventQueries.entry(kickoff, cancelled);
        var file = feeds.written(whom.person(), whom.language());
        return cancelled
                ? file.cancel(entry, whom.organizer(), whom.email(), clock.instant())
                : file.request(entry, whom.organizer(), whom.email(), clock.instant());
    }

    /** In which they read times. */
    public ZoneId zone(PersonId person) {
        return calendars.zone(person);
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
                OWN_CALENDAR,
                true);
    }
}
