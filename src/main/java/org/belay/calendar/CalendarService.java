package org.belay.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.belay.organization.RoomId;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.AgendaEntry;
import org.belay.session.SessionAgenda;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of Belay: the own one, that of a cohort, that of a room. */
@Service
@Transactional(readOnly = true)
public class CalendarService {

    private final CurrentUser user;
    private final SessionAgenda sessions;
    private final EventQueries events;
    private final RoomQueries rooms;

    CalendarService(CurrentUser user, SessionAgenda sessions, EventQueries events, RoomQueries rooms) {
        this.user = user;
        this.sessions = sessions;
        this.events = events;
        this.rooms = rooms;
    }

    public List<CalendarEntry> own(Slot within) {
        return of(me(), within);
    }

    public List<CalendarEntry> of(CohortId cohort, Slot within) {
        return together(sessions.of(cohort, within), events.of(cohort, within));
    }

    /** Rooms whose calendar whoever asks may look at; none for who plans nothing. */
    public List<RoomChoice> rooms() {
        return user.may(Permission.SEE_ROOM) ? rooms.all() : List.of();
    }

    public List<CalendarEntry> in(RoomId room, Slot within) {
        return together(sessions.in(room, within), events.in(room, user.actor(), within));
    }

    /** For those here who have asked whose calendar it is. */
    List<CalendarEntry> of(PersonId person, Slot within) {
        return together(sessions.ofPerson(person, within), events.of(person, within));
    }

    private static List<CalendarEntry> together(List<AgendaEntry> sessions, List<CalendarEntry> events) {
        return Stream.concat(sessions.stream().map(CalendarEntry::of), events.stream())
                .sorted(Comparator.comparing(
                                (CalendarEntry entry) -> entry.time().startsAt())
                        .thenComparing(CalendarEntry::key))
                .toList();
    }

    ZoneId zone(PersonId person) {
        return sessions.zone(person);
    }

    private PersonId me() {
        return user.require(Permission.SEE_OWN_CALENDAR, Facts.of(user.person()))
                .person();
    }
}
