package org.belay.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.belay.organization.BookableHours;
import org.belay.scheduling.ScheduleProblem.Attendee;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.MeetingRoom;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.session.Slot;

/**
 * Cohorts by chance: people with weeks, zones and absences as they would say them, of which the problem is made. The
 * facts stay beside it, so that a checker need not believe the problem.
 */
final class RandomSchedules {

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"));

    private static final List<ZoneId> NEAR =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/London"), ZoneId.of("Europe/Helsinki"));

    /** Whoever meets, as they said it. */
    record Somebody(WeekGrid week, ZoneId zone, Set<LocalDate> away, List<Slot> engaged, int mostAWeek) {}

    /** A room as it is known. */
    record Place(LocalTime from, LocalTime to, ZoneId zone, Set<LocalDate> closed, int seats, Set<String> equipment) {}

    /** A problem and what it was made of. */
    record Case(ScheduleProblem problem, List<Somebody> people, List<Place> places) {}

    private final Random random;
    private final LocalDate monday;
    private final int weeks;
    private boolean sharing;

    RandomSchedules(long seed, LocalDate monday, int weeks) {
        this.random = new Random(seed);
        this.monday = monday;
        this.weeks = weeks;
    }

    /** Zones near each other, and hours around noon on each day: everybody shares some with everybody. */
    RandomSchedules sharingHours() {
        sharing = true;
        return this;
    }

    /** @param pairs a mentor has up to three */
    Case cohort(int pairs, int sessions, int circles, int rooms) {
        var time = TimeLine.between(
                monday.atStartOfDay(ZoneOffset.UTC).toInstant(),
                monday.plusWeeks(weeks).atStartOfDay(ZoneOffset.UTC).toInstant());
        var mentors = Math.max(1, pairs * 2 / 3);
        var people = new ArrayList<Somebody>();
        for (var i = 0; i < mentors + pairs + circles; i++) {
            people.add(somebody(i < mentors + pairs ? 0 : 2));
        }
        var places = new ArrayList<Place>();
        for (var i = 0; i < rooms; i++) {
            places.add(place());
        }
        var meetings = new ArrayList<Meeting>();
        int rhythm = weeks * 7 * TimeLine.PER_DAY / sessions;
        for (var pair = 0; pair < pairs; pair++) {
            var two = List.of(pair % mentors, mentors + pair);
            var length = 1 + random.nextInt(3);
            var need = rooms > 0 && random.nextInt(4) == 0 ? need(2) : null;
            for (var n = 0; n < sessions; n++) {
                var meeting = Meeting.session(pair, n + 1, two, length, new Window(n * rhythm, (n + 1) * rhythm));
                meetings.add(need == null ? meeting : meeting.in(need));
            }
        }
        for (var circle = 0; circle < circles; circle++) {
            meetings.add(circle(circle, pairs, mentors, rhythm, rooms));
        }
        return new Case(
                new ScheduleProblem(
                        time,
                        people.stream().map(p -> attendee(time, p)).toList(),
                        places.stream().map(p -> room(time, p)).toList(),
                        meetings,
                        new Wishes(2 * TimeLine.PER_DAY, 18, 34)),
                people,
                places);
    }

    /** Three mentees and whoever leads it. */
    private Meeting circle(int circle, int pairs, int mentors, int rhythm, int rooms) {
        var leader = mentors + pairs + circle;
        var members = new HashSet<Integer>(List.of(leader));
        while (members.size() < Math.min(4, pairs + 1)) {
            members.add(mentors + random.nextInt(pairs));
        }
        return new Meeting(
                MeetingKind.CIRCLE,
                pairs + circle,
                1,
                members.stream().sorted().toList(),
                List.of(),
                List.of(leader),
                2,
                new Window(0, 2 * rhythm),
                rooms > 0 ? need(4) : null,
                null,
                false);
    }

    /** With workshops of three dates, a week apart, or as much closer as the weeks ask. */
    Case withCourses(Case without, int courses) {
        var meetings = new ArrayList<>(without.problem().meetings());
        for (var course = 0; course < courses; course++) {
            var leader = List.of(random.nextInt(without.people().size()));
            var need = without.places().isEmpty() ? null : need(2);
            var length = 2 + random.nextInt(4);
            var apart = Math.min(7, weeks * 7 / 4) * TimeLine.PER_DAY;
            for (var n = 0; n < 3; n++) {
                var window = new Window(n * apart, weeks * 7 * TimeLine.PER_DAY - (2 - n) * apart);
                meetings.add(new Meeting(
                                MeetingKind.WORKSHOP,
                                -1,
                                0,
                                leader,
                                List.of(),
                                leader,
                                length,
                                window,
                                need,
                                null,
                                false)
                        .dateOf(1_000 + course, n + 1, n == 0 ? 0 : apart / 2));
            }
        }
        var problem = without.problem();
        return new Case(
                new ScheduleProblem(problem.time(), problem.people(), problem.rooms(), meetings, problem.wishes()),
                without.people(),
                without.places());
    }

    private RoomNeed need(int seats) {
        return new RoomNeed(seats, random.nextBoolean() ? Set.of() : Set.of("projector"), Set.of(1L));
    }

    private Somebody somebody(int mostAWeek) {
        var spans = new ArrayList<WeekGrid.Span>();
        for (var day : sharing ? DayOfWeek.values() : new DayOfWeek[0]) {
            if (day.getValue() < 6) {
                spans.add(new WeekGrid.Span(day, 16 + random.nextInt(6), 30 + random.nextInt(6)));
            }
        }
        for (var day : sharing ? new DayOfWeek[0] : DayOfWeek.values()) {
            if (day.getValue() < 6 && random.nextInt(5) > 0) {
                var from = 14 + random.nextInt(14);
                spans.add(new WeekGrid.Span(day, from, Math.min(48, from + 6 + random.nextInt(14))));
            }
        }
        var away = new HashSet<LocalDate>();
        for (var i = 0; i < random.nextInt(5); i++) {
            away.add(monday.plusDays(random.nextInt(weeks * 7)));
        }
        var engaged = new ArrayList<Slot>();
        for (var i = 0; i < random.nextInt(6); i++) {
            var start = instant(random.nextInt(weeks * 7 * 24), random.nextInt(4) * 15);
            engaged.add(new Slot(start, start.plus(Duration.ofMinutes(45))));
        }
        return new Somebody(WeekGrid.of(spans), zone(), away, engaged, mostAWeek);
    }

    private ZoneId zone() {
        return sharing ? NEAR.get(random.nextInt(NEAR.size())) : ZONES.get(random.nextInt(ZONES.size()));
    }

    private Instant instant(int hours, int minutes) {
        return monday.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofHours(hours).plusMinutes(minutes));
    }

    private Place place() {
        return new Place(
                LocalTime.of(7 + random.nextInt(3), 0),
                LocalTime.of(17 + random.nextInt(3), 30),
                ZONES.get(random.nextInt(2)),
                Set.of(monday.plusDays(random.nextInt(weeks * 7))),
                2 + random.nextInt(6),
                random.nextBoolean() ? Set.of("projector", "whiteboard") : Set.of());
    }

    static Attendee attendee(TimeLine time, Somebody somebody) {
        return new Attendee(
                time.free(somebody.week, somebody.zone, somebody.away),
                time.touched(somebody.engaged),
                somebody.zone,
                somebody.mostAWeek,
                List.of());
    }

    static MeetingRoom room(TimeLine time, Place place) {
        return new MeetingRoom(
                time.open(new BookableHours(place.from, place.to), place.zone, place.closed),
                new BitSet(),
                place.seats,
                place.equipment,
                1);
    }
}
