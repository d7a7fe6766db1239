package org.belay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.organization.RoomId;
import org.belay.scheduling.Board.Obstacle;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.session.SessionKind;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A meeting among all that stands in the calendars of its cohort, and where else it could be. */
record Moving(Drawn drawn, int index) {

    static final Window ANYWHERE = new Window(0, Integer.MAX_VALUE);

    private static final Duration LOOKED_THROUGH = Duration.ofDays(21);
    private static final Duration APART = Duration.ofHours(2);
    private static final int MOST_ALTERNATIVES = 40;
    private static final Set<Obstacle> OF_ROOMS =
            EnumSet.of(Obstacle.ROOM_UNSUITABLE, Obstacle.ROOM_CLOSED, Obstacle.ROOM_TAKEN);

    /** @throws Refused when it is none of those that lie ahead */
    static Moving of(Drawn drawn, MeetingKey key) {
        var index = drawn.index(key);
        if (index < 0) {
            throw new Refused(Problem.of("session.problem.begun"));
        }
        return new Moving(drawn, index);
    }

    /** Places from a day on at which everybody and a room are free, the earliest first. */
    List<Alternative> alternatives(Instant from, int minutes, boolean inRoom) {
        var time = drawn.problem().time();
        var first = time.slotFrom(soonest(from));
        var window = new Window(first, Math.min(time.slots(), time.slotFrom(from.plus(LOOKED_THROUGH))));
        var meeting = shaped(minutes, inRoom).within(window);
        var board = Conflicts.board(drawn);
        var rooms = drawn.problem().roomsFor(meeting).stream()
                .filter(room -> againstOthers(board, room).isEmpty())
                .toList();
        var found = new ArrayList<Alternative>();
        for (var start : drawn.problem().starts(meeting)) {
            var startsAt = time.instant(start);
            if (!found.isEmpty() && startsAt.isBefore(found.getLast().startsAt().plus(APART))) {
                continue;
            }
            rooms.stream()
                    .map(room -> new Placement(start, room))
                    .filter(placement ->
                            against(board, meeting, placement).findAny().isEmpty())
                    .findFirst()
                    .ifPresent(placement -> found.add(alternative(placement)));
            if (found.size() >= MOST_ALTERNATIVES) {
                break;
            }
        }
        return found;
    }

    /** Not in the past, and of a session not before the kickoff. */
    private Instant soonest(Instant from) {
        var now = drawn.calendars().now();
        return Stream.concat(Stream.of(from, now), drawn.kickoffBefore(index).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Alternative alternative(Placement placement) {
        return new Alternative(
                drawn.startsAt(placement),
                drawn.room(placement),
                placement.room() < 0
                        ? null
                        : drawn.calendars().rooms().get(placement.room()).name());
    }

    /** What stands against putting it there; nothing when it fits. */
    List<Conflict> against(Instant startsAt, int minutes, @Nullable RoomId room) {
        var time = drawn.problem().time();
        var start = time.slot(startsAt);
        var slots = time.slotFrom(startsAt.plusSeconds(60L * minutes)) - start;
        var place = new Placement(start, drawn.calendars().room(room));
        var meeting = shaped(minutes, room != null).lasting(slots);
        var board = Conflicts.board(drawn);
        return Stream.concat(
                        Stream.concat(against(board, meeting, place), againstOthers(board, place.room()).stream())
                                .flatMap(Conflicts::of),
                        Conflicts.beforeKickoff(drawn, index, startsAt))
                .distinct()
                .sorted()
                .toList();
    }

    /** A workshop has one room: the other dates go where this one goes. */
    private Stream<Obstacle> against(Board board, Meeting meeting, Placement place) {
        return board.against(index, meeting, place).stream()
                .map(Board.Against::obstacle)
                .filter(obstacle -> obstacle != Obstacle.ROOM_APART);
    }

    /** What stands against having the other dates of the workshop in this room, at the times at which they are. */
    private List<Obstacle> againstOthers(Board board, int room) {
        var moved = drawn.problem().meetings().get(index);
        if (!moved.isOneOfSeveralDates()) {
            return List.of();
        }
        return IntStream.range(0, drawn.problem().meetings().size())
                .filter(other ->
                        other != index && drawn.problem().meetings().get(other).series() == moved.series())
                .mapToObj(other -> Stream.ofNullable(board.at(other))
                        .filter(at -> at.room() != room)
                        .flatMap(at -> board.against(other, new Placement(at.start(), room)).stream()))
                .flatMap(Function.identity())
                .map(Board.Against::obstacle)
                .filter(OF_ROOMS::contains)
                .distinct()
                .toList();
    }

    /** Rooms that suit those who come. */
    List<ScheduleEdits.RoomChoice> rooms() {
        return drawn.problem().roomsFor(shaped(drawn.subjects().get(index).minutes(), true)).stream()
                .filter(room -> room >= 0)
                .map(room -> drawn.calendars().rooms().get(room))
                .map(room -> new ScheduleEdits.RoomChoice(room.room(), room.name(), room.seats()))
                .toList();
    }

    /** The meeting with another length, in a room or in none. */
    private Meeting shaped(int minutes, boolean inRoom) {
        var meeting = drawn.problem().meetings().get(index).lasting(TimeLine.slots(minutes));
        return inRoom ? need(meeting).map(meeting::in).orElseGet(meeting::remote) : meeting.remote();
    }

    /** At the one site of those who meet; what many come to is where most of them are. It has what the room now has to. */
    private Optional<RoomNeed> need(Meeting meeting) {
        var calendars = drawn.calendars();
        var subject = drawn.subjects().get(index);
        var workshop = subject.workshop();
        var now = drawn.problem().meetings().get(index).room();
        var equipment = now == null ? calendars.rules().equipment() : now.equipment();
        if (workshop != null) {
            return Optional.ofNullable(ManyMeet.need(calendars, workshop, equipment));
        }
        var people = Stream.concat(meeting.people().stream(), meeting.invited().stream())
                .map(person -> calendars.people().get(person))
                .toList();
        return subject.kind() == MeetingKind.KICKOFF
                ? ManyMeet.kickoffNeed(calendars, equipment)
                : calendars.site(people).map(there -> new RoomNeed(people.size(), equipment, Set.of(there.value())));
    }

    /** How the meeting is held there: without a room as it was, unless it had one. */
    static SessionKind held(ScheduledRow row, @Nullable RoomId room) {
        return room != null ? SessionKind.IN_PERSON : row.room() == null ? row.kind() : SessionKind.REMOTE;
    }
}
