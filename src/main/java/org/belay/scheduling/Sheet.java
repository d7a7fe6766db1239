package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.scheduling.Drawn.Subject;
import org.belay.scheduling.ScheduleLoader.Calendars;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.scheduling.ScheduleQueries.Group;
import org.belay.scheduling.ScheduleQueries.Pair;
import org.belay.scheduling.ScheduleQueries.Standing;
import org.belay.scheduling.ScheduleWorkshopQueries.ToPlace;
import org.belay.session.SessionState;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The meetings of a problem while it is drawn up, each with what it is. */
final class Sheet {

    /** After a change a session moves by a week at most. */
    private static final Duration NEAR = Duration.ofDays(7);

    private final Calendars calendars;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<PersonId, Integer> index = new HashMap<>();

    Sheet(Calendars calendars) {
        this.calendars = calendars;
        for (var i = 0; i < calendars.people().size(); i++) {
            index.put(calendars.people().get(i), i);
        }
    }

    Calendars calendars() {
        return calendars;
    }

    List<Meeting> meetings() {
        return meetings;
    }

    void add(Meeting meeting, Subject subject) {
        meetings.add(meeting);
        subjects.add(subject);
    }

    Drawn drawn(Wishes wishes) {
        return new Drawn(
                calendars,
                new ScheduleProblem(
                        calendars.time(), calendars.attendees(), calendars.meetingRooms(), meetings, wishes),
                subjects);
    }

    /** @param number in its series; 0 for none */
    void stand(Standing session, int number, Window window, boolean pinned) {
        var people = people(session.match(), session.circle());
        var room = calendars.room(session.room());
        var start = calendars.time().slot(session.time().startsAt());
        var subject = Subject.of(session);
        add(
                new Meeting(
                        subject.kind(),
                        number == 0 ? -1 : series(session.match(), session.circle()),
                        number,
                        indexes(people),
                        List.of(),
                        leaders(session.circle()),
                        calendars.time().slotFrom(session.time().endsAt()) - start,
                        window,
                        room < 0 ? null : need(people, equipment(room, !session.proposed() || session.pinned())),
                        new Placement(start, room),
                        pinned),
                subject);
    }

    boolean ahead(Standing session) {
        return (session.proposed() || session.state() == SessionState.SCHEDULED)
                && session.time().startsAt().isAfter(calendars.now())
                && calendars.time().slotFrom(session.time().endsAt())
                        <= calendars.time().slots();
    }

    /** Nobody is asked to meet sooner. */
    Instant soonest(Instant from) {
        var soonest = calendars.now().plus(ScheduleLoader.NOTICE);
        return from.isBefore(soonest) ? soonest : from;
    }

    /** What comes after the kickoff does not move before it; what is before it, and must not be, moves behind it. */
    Window near(Standing session) {
        var soonest = soonest(session.time().startsAt().minus(NEAR));
        var end = session.time().endsAt();
        var kickoff = calendars.kickoff();
        var met = kickoff == null
                        || session.time().startsAt().isBefore(kickoff.time().endsAt())
                ? calendars.kickoffBefore(session).orElse(soonest)
                : kickoff.time().endsAt();
        return window(met.isAfter(soonest) ? met : soonest, (met.isAfter(end) ? met : end).plus(NEAR));
    }

    Window window(Instant from, Instant to) {
        var time = calendars.time();
        return new Window(Math.max(0, time.slotFrom(from)), Math.min(time.slots(), time.slot(to)));
    }

    /** A room at the one site at which all of them are; none where there is no such site. */
    @Nullable
    RoomNeed need(List<PersonId> people, Set<String> equipment) {
        return calendars
                .site(people)
                .map(site -> new RoomNeed(people.size(), equipment, Set.of(site.value())))
                .orElse(null);
    }

    /**
     * What the room of a meeting that stands has to have: all that was asked for, but no more than is there where somebody
     * chose it or has agreed to it.
     */
    Set<String> equipment(int room, boolean chosen) {
        var asked = calendars.rules().equipment();
        if (!chosen || room < 0) {
            return asked;
        }
        var there = new HashSet<>(asked);
        there.retainAll(calendars.rooms().get(room).equipment());
        return there;
    }

    static int series(@Nullable MatchId match, @Nullable CircleId circle) {
        return match != null
                ? Math.toIntExact(3 * match.value())
                : circle != null ? Math.toIntExact(3 * circle.value() + 1) : -1;
    }

    /** The dates of a workshop are a series, too, if there are several. */
    static int series(ToPlace date) {
        return date.date().oneOfSeveral() ? Math.toIntExact(3 * date.id().value() + 2) : -1;
    }

    /** Those whom it takes; nobody of a match or circle that does not meet now. */
    List<PersonId> people(@Nullable MatchId match, @Nullable CircleId circle) {
        for (var pair : match == null ? List.<Pair>of() : calendars.pairs()) {
            if (pair.match().equals(match)) {
                return List.of(pair.mentor(), pair.mentee());
            }
        }
        for (var group : circle == null ? List.<Group>of() : calendars.groups()) {
            if (group.circle().equals(circle)) {
                return Stream.concat(Stream.ofNullable(group.leader()), group.members().stream())
                        .distinct()
                        .sorted(java.util.Comparator.comparingLong(PersonId::value))
                        .toList();
            }
        }
        return List.of();
    }

    List<Integer> indexes(Collection<PersonId> people) {
        return people.stream().map(index::get).map(Objects::requireNonNull).toList();
    }

    List<Integer> leaders(@Nullable CircleId circle) {
        return indexes(calendars.groups().stream()
                .filter(group -> group.circle().equals(circle))
                .flatMap(group -> Stream.ofNullable(group.leader()))
                .toList());
    }
}
