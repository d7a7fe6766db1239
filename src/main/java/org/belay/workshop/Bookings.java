package org.belay.workshop;

import java.util.ArrayList;
import java.util.List;
import org.belay.organization.RoomId;
import org.belay.session.Engagements;
import org.belay.session.RoomUse;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms and the people who lead: no two things at a time. */
@Component
class Bookings {

    private final ClashQueries clashes;
    private final List<RoomUse> rooms;
    private final List<Engagements> engagements;

    /** Rooms and engagements are also those of workshops themselves, which are asked otherwise. */
    Bookings(ClashQueries clashes, List<RoomUse> rooms, List<Engagements> engagements) {
        this.clashes = clashes;
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
        for (var date : workshop.dates()) {
            var day = date.startsAt().atZone(workshop.zone()).toLocalDate();
            if (room != null && roomTaken(room.id(), date.time(), workshop.id())) {
                problems.add(Problem.of("workshop.problem.room-taken", room.label(), day));
            }
            workshop.facilitators().stream()
                    .filter(leader -> taken(leader.person(), date.time(), workshop.id()))
                    .forEach(leader -> problems.add(Problem.of("workshop.problem.leader-taken", leader.name(), day)));
        }
        return problems;
    }

    /** Whether the workshop could be then and there. */
    boolean free(Workshop workshop, Slot time, @Nullable RoomId room) {
        return (room == null || !roomTaken(room, time, workshop.id()))
                && workshop.leaders().stream().noneMatch(leader -> taken(leader, time, workshop.id()));
    }

    private boolean roomTaken(RoomId room, Slot time, WorkshopId but) {
        return clashes.roomTaken(room, time, but) || rooms.stream().anyMatch(other -> other.taken(room, time));
    }

    private boolean taken(PersonId person, Slot time, WorkshopId but) {
        return !clashes.of(person, time, but).isEmpty()
                || engagements.stream()
                        .anyMatch(other -> !other.of(List.of(person), time).isEmpty());
    }
}
