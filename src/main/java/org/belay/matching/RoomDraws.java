package org.belay.matching;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.belay.matching.Rhythm.Meeting;
import org.belay.matching.RoomClashes.Crowd;
import org.belay.matching.RoomsTaken.Taken;
import org.belay.organization.BookableHours;
import org.belay.shared.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Lets every pair of a site meet in person once a turn, for an hour at a time drawn from those that suit both and at
 * which neither meets somebody else, and looks whether there is a room. One seed gives one result.
 */
final class RoomDraws {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** For each room the half-hours at which it is free, of those at which somebody might want it. */
    private final List<Set<Instant>> rooms;

    private final List<Due> due;

    /**
     * @param zone of its site
     * @param taken when something that is agreed has it
     */
    record Room(ZoneId zone, BookableHours hours, List<Taken> taken) {

        boolean open(Instant halfHour) {
            return hours.hold(halfHour.atZone(zone).toLocalTime().toSecondOfDay(), HALF_HOUR.toSeconds());
        }

        /** Half-hours of which something that is agreed has a part. */
        Set<Instant> touched() {
            var touched = new HashSet<Instant>();
            for (var one : taken) {
                var seconds = one.from().getEpochSecond();
                var first = Instant.ofEpochSecond(seconds - Math.floorMod(seconds, HALF_HOUR.toSeconds()));
                for (var time = first; time.isBefore(one.until()); time = time.plus(HALF_HOUR)) {
                    touched.add(time);
                }
            }
            return touched;
        }
    }

    /**
     * A session that is due, with the half-hours of each way to hold it.
     *
     * @param inside while a room can be booked
     * @param outside while none can
     */
    private record Due(long one, long other, List<List<Instant>> inside, List<List<Instant>> outside) {

        int ways() {
            return inside.size() + outside.size();
        }
    }

    /** @param meetings that are due there */
    RoomDraws(List<Room> rooms, List<Meeting> meetings) {
        var wanted =
                meetings.stream().flatMap(meeting -> meeting.times().stream()).collect(toSet());
        var open = rooms.stream()
                .map(room -> wanted.stream().filter(room::open).collect(toSet()))
                .toList();
        // One list for all who could meet then: there are millions of ways, and few hours.
        var hours = new HashMap<Instant, List<Instant>>();
        // Whoever has least to choose from goes first, as people with few hours would.
        this.due = meetings.stream()
                .map(meeting -> due(meeting, hours, open))
                .sorted(Comparator.comparingInt(Due::ways))
                .toList();
        for (var r = 0; r < rooms.size(); r++) {
            open.get(r).removeAll(rooms.get(r).touched());
        }
        this.rooms = open;
    }

    /** An hour where two half-hours follow each other, else half of one. */
    private static Due due(Meeting meeting, Map<Instant, List<Instant>> hours, List<Set<Instant>> open) {
        var all = new HashSet<>(meeting.times());
        var whole = meeting.times().stream()
                .filter(time -> all.contains(time.plus(HALF_HOUR)))
                .map(time -> hours.computeIfAbsent(time, RoomDraws::hour))
                .toList();
        var ways = whole.isEmpty() ? meeting.times().stream().map(List::of).toList() : whole;
        Predicate<List<Instant>> inside = way -> open.stream().anyMatch(room -> room.containsAll(way));
        return new Due(
                meeting.one(),
                meeting.other(),
                ways.stream().filter(inside).toList(),
                ways.stream().filter(inside.negate()).toList());
    }

    private static List<Instant> hour(Instant start) {
        return List.of(start, start.plus(HALF_HOUR));
    }

    /** May be cancelled between any two draws. */
    RoomClashes of(long seed, int draws, Progress progress) {
        if (due.isEmpty()) {
            return RoomClashes.NONE;
        }
        var random = new SplittableRandom(seed);
        var without = new int[draws];
        var unheld = 0;
        Crowd worst = null;
        for (var d = 0; d < draws; d++) {
            progress.at((double) d / draws);
            var draw = new Draw(random);
            due.forEach(draw::hold);
            without[d] = withoutRoom(draw.sessions);
            unheld = Math.max(unheld, draw.unheld);
            var crowd = crowd(draw.sessions);
            if (crowd != null && (worst == null || crowd.beyond() > worst.beyond())) {
                worst = crowd;
            }
        }
        Arrays.sort(without);
        return new RoomClashes(due.size(), without[0], without[draws / 2], without[draws - 1], unheld, worst);
    }

    /** When everybody meets, once. */
    private static final class Draw {

        private final SplittableRandom random;
        private final Map<Long, Set<Instant>> busy = new HashMap<>();
        private final SortedMap<Instant, List<List<Instant>>> sessions = new TreeMap<>();
        private int unheld;

        Draw(SplittableRandom random) {
            this.random = random;
        }

        /** While rooms can be booked, if there is such a time. */
        void hold(Due due) {
            var one = busy.computeIfAbsent(due.one, _ -> new HashSet<>());
            var other = busy.computeIfAbsent(due.other, _ -> new HashSet<>());
            var inside = drawn(due.inside, one, other);
            var session = inside == null ? drawn(due.outside, one, other) : inside;
            if (session == null) {
                unheld++;
                return;
            }
            one.addAll(session);
            other.addAll(session);
            sessions.computeIfAbsent(session.getFirst(), _ -> new ArrayList<>()).add(session);
        }

        /** Most are free, so all are looked through only when the first that is drawn is not. */
        private @Nullable List<Instant> drawn(List<List<Instant>> ways, Set<Instant> one, Set<Instant> other) {
            if (ways.isEmpty()) {
                return null;
            }
            var first = ways.get(random.nextInt(ways.size()));
            if (free(first, one, other)) {
                return first;
            }
            var left = ways.stream().filter(way -> free(way, one, other)).toList();
            return left.isEmpty() ? null : left.get(random.nextInt(left.size()));
        }

        private static boolean free(List<Instant> session, Set<Instant> one, Set<Instant> other) {
            return session.stream().noneMatch(time -> one.contains(time) || other.contains(time));
        }
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
            if (session.stream().allMatch(time -> room.contains(time) && !taken.contains(time))) {
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
            var free = (int)
                    rooms.stream().filter(room -> room.contains(one.getKey())).count();
            var crowd = new Crowd(one.getKey(), one.getValue(), free);
            if (crowd.beyond() > 0 && (worst == null || crowd.beyond() > worst.beyond())) {
                worst = crowd;
            }
        }
        return worst;
    }
}
