package org.belay.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.belay.organization.RoomId;
import org.belay.session.AgreedTimes;
import org.belay.session.Engagements;
import org.belay.session.RoomUse;
import org.belay.session.Slot;
import org.belay.session.TakenTimes;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.workshop.ClashQueries.Booked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms and the people who lead: no two things at a time. */
@Component
class Bookings {

    private final ClashQueries clashes;
    private final AgreedTimes sessions;
    private final List<RoomUse> rooms;
    private final List<Engagements> engagements;

    /** Rooms and engagements are also those of workshops themselves, which are asked otherwise. */
    Bookings(ClashQueries clashes, AgreedTimes sessions, List<RoomUse> rooms, List<Engagements> engagements) {
        this.clashes = clashes;
        this.sessions = sessions;
        this.rooms = rooms.stream()
                .filter(other -> !(other instanceof WorkshopRooms))
                .toList();
        this.engagements = engagements.stream()
                .filter(other -> !(other instanceof WorkshopEngagements))
                .toList();
    }

    /**
     * Takes the room and the time of those who lead, or refuses. Who is at the same waits, and reads then what this one
     * took.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Workshop workshop) {
        clashes.lockCalendars(workshop.leaders());
        var room = workshop.venue().room();
        if (room != null) {
            clashes.lockRoom(room);
        }
        var problems = problems(workshop);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    /** What stands against it, and what somebody might not have seen. */
    List<Problem> remarks(Workshop workshop) {
        var remarks = new ArrayList<>(problems(workshop));
        var room = workshop.room();
        var capacity = room == null ? null : room.capacity();
        if (room != null && capacity != null && capacity < workshop.seats()) {
            remarks.add(Problem.of("workshop.remark.capacity", room.label(), capacity, workshop.seats()));
        }
        return remarks;
    }

    private List<Problem> problems(Workshop workshop) {
        var problems = new ArrayList<Problem>();
        var room = workshop.room();
        var agreed = agreed(
                workshop.leaders(),
                room == null ? List.of() : List.of(room.id()),
                new Slot(workshop.startsAt(), workshop.endsAt()));
        for (var date : workshop.dates()) {
            var day = date.startsAt().atZone(workshop.zone()).toLocalDate();
            if (room != null && !agreed.free(room.id(), date.time(), workshop.id())) {
                problems.add(Problem.of("workshop.problem.room-taken", room.label(), day));
            }
            workshop.facilitators().stream()
                    .filter(leader -> !agreed.free(leader.person(), date.time(), workshop.id()))
                    .forEach(leader -> problems.add(Problem.of("workshop.problem.leader-taken", leader.name(), day)));
        }
        return problems;
    }

    /** When these people and rooms are taken; as many statements for many workshops as for one. */
    Agreed agreed(Collection<PersonId> people, Collection<RoomId> places, Slot within) {
        var others = sessions.sessions(people, places, within);
        engagements.forEach(other -> other.byPerson(people, within).forEach(others::add));
        rooms.forEach(other -> other.taken(places, within).forEach(others::add));
        return new Agreed(others, clashes.people(people, within), clashes.rooms(places, within));
    }

    /** What is agreed: workshops, each of which is not in its own way, and all else. */
    record Agreed(TakenTimes others, Map<PersonId, List<Booked>> people, Map<RoomId, List<Booked>> rooms) {

        boolean free(RoomId room, Slot time, WorkshopId but) {
            return others.free(room, time) && free(rooms.getOrDefault(room, List.of()), time, but);
        }

        boolean free(PersonId person, Slot time, WorkshopId but) {
            return others.busy(List.of(person), time) == 0 && free(people.getOrDefault(person, List.of()), time, but);
        }

        private static boolean free(List<Booked> workshops, Slot time, WorkshopId but) {
            return workshops.stream()
                    .noneMatch(one -> !one.workshop().equals(but) && one.time().overlaps(time));
        }
    }

    /** Whatever it is that takes them. */
    static <K> Map<K, List<Slot>> times(Map<K, List<Booked>> booked) {
        return booked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().map(Booked::time).toList()));
    }
}
