package org.belay.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.belay.matching.Rhythm.Meeting;
import org.belay.matching.RoomClashes.Crowd;
import org.belay.matching.RoomsTaken.Taken;
import org.belay.organization.BookableHours;
import org.jspecify.annotations.Nullable;

/**
 * Lets every pair of a site meet in person once a turn, for an hour at a time drawn from those that suit both, and looks
 * whether there is a room. One seed gives one result.
 */
final class RoomDraws {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private final List<Room> rooms;
    private final List<Meeting> meetings;

    /**
     * @param zone of its site
     * @param taken when something that is agreed has it
     */
    record Room(ZoneId zone, BookableHours hours, List<Taken> taken) {

        boolean open(Instant halfHour) {
            return hours.hold(halfHour.atZone(zone).toLocalTime().toSecondOfDay(), HALF_HOUR.toSeconds());
        }

        boolean free(Instant halfHour) {
            var end = halfHour.plus(HALF_HOUR);
            return open(halfHour)
                    && taken.stream().noneMatch(one -> one.from().isBefore(end) && halfHour.isBefore(one.until()));
        }
    }

    /** @param meetings that are due there */
    RoomDraws(List<Room> rooms, List<Meeting> meetings) {
        this.rooms = List.copyOf(rooms);
        this.meetings = List.copyOf(meetings);
    }

    RoomClashes of(long seed, int draws) {
        if (meetings.isEmpty()) {
            return RoomClashes.NONE;
        }
        var random = new SplittableRandom(seed);
        var without = new int[draws];
        Crowd worst = null;
        for (var draw = 0; draw < draws; draw++) {
            var sessions = new TreeMap<Instant, List<List<Instant>>>();
            for (var meeting : meetings) {
                var session = session(meeting.times(), random);
                sessions.computeIfAbsent(session.getFirst(), start -> new ArrayList<>())
                        .add(session);
            }
            without[draw] = withoutRoom(sessions);
            var crowd = crowd(sessions);
            if (crowd != null && (worst == null || crowd.beyond() > worst.beyond())) {
                worst = crowd;
            }
        }
        Arrays.sort(without);
        return new RoomClashes(meetings.size(), without[0], without[draws / 2], without[draws - 1], worst);
    }

    /** An hour where two half-hours follow each other, else half of one; while rooms can be booked, if there is such a time. */
    private List<Instant> session(List<Instant> times, SplittableRandom random) {
        var all = new HashSet<>(times);
        var hours = times.stream()
                .filter(time -> all.contains(time.plus(HALF_HOUR)))
                .map(RoomDraws::hour)
                .toList();
        var possible = hours.isEmpty() ? times.stream().map(List::of).toList() : hours;
        var open = possible.stream()
                .filter(session ->
                        rooms.stream().anyMatch(room -> session.stream().allMatch(room::open)))
                .toList();
        var drawn = open.isEmpty() ? possible : open;
        return drawn.get(random.nextInt(drawn.size()));
    }

    private static List<Instant> hour(Instant start) {
        return List.of(start, start.plus(HALF_HOUR));
    }

    /** Whoever begins first takes the first room that is free for the whole of it. */
    private int withoutRoom(SortedMap<Instant, List<List<Instant>>> sessions) {
        var booked = rooms.stream().<Set<Instant>>map(_ -> new HashSet<>()).toList();
        var without = 0;
        for (var start : sessions.values()) {
            for (var session : start) {
                if (!book(session, booked)) {
                    without++;
                }
            }
        }
        return without;
    }

    private boolean book(List<Instant> session, List<Set<Instant>> booked) {
        for (var r = 0; r < rooms.size(); r++) {
            var room = rooms.get(r);
            var taken = booked.get(r);
            if (session.stream().allMatch(time -> room.free(time) && !taken.contains(time))) {
                taken.addAll(session);
                return true;
            }
        }
        return false;
    }

    private @Nullable Crowd crowd(SortedMap<Instant, List<List<Instant>>> sessions) {
        var needed = new TreeMap<Instant, Integer>();
        sessions.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .forEach(time -> needed.merge(time, 1, Integer::sum));
        Crowd worst = null;
        for (var one : needed.entrySet()) {
            var free =
                    (int) rooms.stream().filter(room -> room.free(one.getKey())).count();
            var crowd = new Crowd(one.getKey(), one.getValue(), free);
            if (crowd.beyond() > 0 && (worst == null || crowd.beyond() > worst.beyond())) {
                worst = crowd;
            }
        }
        return worst;
    }
}
