package org.belay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.enrollment.WeekGrid;
import org.belay.organization.BookableHours;
import org.belay.scheduling.RandomSchedules.Case;
import org.belay.scheduling.ScheduleGap.Cause;
import org.belay.scheduling.ScheduleProblem.Attendee;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleProblem.MeetingRoom;
import org.belay.scheduling.ScheduleProblem.RoomNeed;
import org.belay.scheduling.ScheduleProblem.Window;
import org.belay.scheduling.ScheduleProblem.Wishes;
import org.belay.scheduling.ScheduleSolver.Limits;
import org.belay.scheduling.WhyUnplaced.Suggestion;
import org.belay.session.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places meetings, and says why where it cannot. */
class ScheduleSolverTest {

    private static final Limits QUICK = new Limits(Duration.ofSeconds(20), 100_000, 7);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int DAY = TimeLine.PER_DAY;

    /** Weeks in which Europe, the United States or both change their clocks. */
    @ParameterizedTest
    @CsvSource({
        "1, 2026-10-19, 4", "2, 2026-03-02, 4", "3, 2026-10-26, 3", "4, 2026-03-23, 3", "5, 2026-06-01, 6",
        "6, 2026-10-19, 2", "7, 2026-02-23, 6", "8, 2026-12-21, 4", "9, 2026-10-12, 5", "10, 2027-03-08, 4"
    })
    void nothingIsBroken(long seed, LocalDate monday, int weeks) {
        var facts = new RandomSchedules(seed, monday, weeks).cohort(24, weeks, 4, 3);
        var result = new ScheduleSolver(facts.problem(), QUICK).solve(p -> {});
        assertThat(ScheduleCheck.of(facts, result)).isEmpty();
        assertThat(result.placed()).isGreaterThan(facts.problem().meetings().size() / 3);
        assertThat(result.placed() + result.unplaced().size())
                .isEqualTo(facts.problem().meetings().size());
        assertThat(result.moved()).isZero();
    }

    /** A small sister of the bench: all share hours, so each session has its place. */
    @Test
    void sixSessionsOfEachOfFiftyPairsAreAllPlaced() {
        var facts = new RandomSchedules(42, LocalDate.of(2026, 9, 7), 12)
                .sharingHours()
                .cohort(50, 6, 5, 6);
        var result = new ScheduleSolver(facts.problem(), QUICK).solve(p -> {});
        assertThat(ScheduleCheck.of(facts, result)).isEmpty();
        assertThat(result.unplaced()).isEmpty();
        assertThat(result.time()).isLessThan(Duration.ofSeconds(20));
    }

    /** Whatever is placed of them, in one room and in order; what is not says why. */
    @Test
    void datesOfWorkshopsComeInTheirOrderInOneRoom() {
        for (var seed = 0; seed < 40; seed++) {
            var random = new RandomSchedules(seed, MONDAY, 1 + seed % 4);
            var facts = random.withCourses(random.cohort(6, 2, 1, seed % 5), 1 + seed % 4);
            var result =
                    new ScheduleSolver(facts.problem(), new Limits(Duration.ofSeconds(20), 5_000, seed)).solve(p -> {});
            assertThat(ScheduleCheck.of(facts, result)).as("seed " + seed).isEmpty();
            assertThat(result.placed() + result.unplaced().size())
                    .isEqualTo(facts.problem().meetings().size());
        }
    }

    @Test
    void theSameSeedGivesTheSameSchedule() {
        var problem = new RandomSchedules(11, MONDAY, 4).cohort(20, 4, 2, 2).problem();
        var once = new ScheduleSolver(problem, QUICK).solve(p -> {});
        var twice = new ScheduleSolver(problem, QUICK).solve(p -> {});
        assertThat(twice.placements()).isEqualTo(once.placements());
    }

    @Test
    void whatIsPinnedStaysWhereItIs() {
        var facts = new RandomSchedules(12, MONDAY, 4).cohort(20, 4, 2, 2);
        var first = new ScheduleSolver(facts.problem(), QUICK).solve(p -> {});
        var meetings = new ArrayList<Meeting>();
        for (var i = 0; i < facts.problem().meetings().size(); i++) {
            var meeting = facts.problem().meetings().get(i);
            var placement = first.placements().get(i);
            meetings.add(i % 3 == 0 && placement != null ? meeting.at(placement, true) : meeting);
        }
        var again = new Case(with(facts.problem(), meetings), facts.people(), facts.places());
        var second =
                new ScheduleSolver(again.problem(), new Limits(Duration.ofSeconds(20), 100_000, 99)).solve(p -> {});
        assertThat(ScheduleCheck.of(again, second)).isEmpty();
        for (var i = 0; i < meetings.size(); i += 3) {
            if (first.placements().get(i) != null) {
                assertThat(second.placements().get(i))
                        .isEqualTo(first.placements().get(i));
            }
        }
        assertThat(second.moved()).isZero();
    }

    @Test
    void itStopsAtOnceWithWhatItHas() {
        var problem = new RandomSchedules(13, MONDAY, 8).cohort(60, 8, 5, 4).problem();
        var solver = new ScheduleSolver(problem, new Limits(Duration.ofMinutes(5), Long.MAX_VALUE, 1));
        var asked = new long[1];
        var result = solver.solve(progress -> {
            if (asked[0] == 0 && progress.placed() > 0) {
                asked[0] = System.nanoTime();
                solver.stop();
            }
        });
        assertThat(Duration.ofNanos(System.nanoTime() - asked[0])).isLessThan(Duration.ofSeconds(3));
        assertThat(result.stopped()).isTrue();
        assertThat(result.placed()).isPositive();
    }

    @Test
    void stoppedBeforeItBeginsItPlacesNothing() {
        var problem = new RandomSchedules(14, MONDAY, 4).cohort(10, 4, 0, 0).problem();
        var solver = new ScheduleSolver(problem, QUICK);
        solver.stop();
        assertThat(solver.solve(p -> {}).placed()).isZero();
    }

    @Test
    void sessionsOfAPairKeepTheirRhythm() {
        var problem = alone(
                4,
                Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1)),
                Meeting.session(0, 2, List.of(0, 1), 2, window(1, 2)),
                Meeting.session(0, 3, List.of(0, 1), 2, window(2, 3)),
                Meeting.session(0, 4, List.of(0, 1), 2, window(3, 4)));
        var starts = new ScheduleSolver(problem, QUICK)
                .solve(p -> {}).placements().stream()
                        .map(Objects::requireNonNull)
                        .map(Placement::start)
                        .toList();
        for (var i = 1; i < starts.size(); i++) {
            assertThat(starts.get(i) - starts.get(i - 1)).isBetween(6 * DAY, 8 * DAY);
        }
    }

    @Test
    void preferredHoursAreKeptWhereItIsPossible() {
        var problem = alone(1, Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1)));
        var result = new ScheduleSolver(
                        new ScheduleProblem(
                                problem.time(), problem.people(), List.of(), problem.meetings(), new Wishes(0, 26, 30)),
                        QUICK)
                .solve(p -> {});
        var start = Objects.requireNonNull(result.placements().getFirst()).start();
        assertThat(problem.time().instant(start).atZone(BERLIN).toLocalTime())
                .isBetween(LocalTime.of(13, 0), LocalTime.of(14, 0));
        assertThat(result.preferred()).isEqualTo(1);
    }

    /** The hour that New York and Berlin share moves with both clocks; while only one has changed, there is none. */
    @ParameterizedTest
    @CsvSource({"2026-10-19, 13:00", "2026-10-26, ", "2026-11-02, 14:00", "2027-03-08, 14:00", "2027-03-15, "})
    void bothAreFreeByTheirOwnClocks(LocalDate monday, @Nullable LocalTime inUtc) {
        var time = time(monday, 1);
        var morning = everyDay(18, 20);
        var people = List.of(
                Attendee.of(time.free(morning, ZoneId.of("America/New_York"), Set.of()), new BitSet(), BERLIN),
                Attendee.of(time.free(everyDay(30, 32), BERLIN, Set.of()), new BitSet(), BERLIN));
        var meeting = Meeting.session(0, 1, List.of(0, 1), 2, new Window(0, time.slots()));
        var problem = new ScheduleProblem(time, people, List.of(), List.of(meeting), Wishes.NONE);
        var starts = problem.starts(meeting).stream()
                .map(s -> time.instant(s).atZone(ZoneOffset.UTC).toLocalTime())
                .distinct()
                .toList();
        // Berlin is free from 15:00 to 16:00, New York from 9:00 to 10:00.
        assertThat(starts).isEqualTo(Stream.ofNullable(inUtc).toList());
    }

    @Test
    void theClockOfIndiaIsHalfAnHourOff() {
        var time = time(MONDAY, 1);
        var free = time.free(everyDay(18, 20), ZoneId.of("Asia/Kolkata"), Set.of());
        assertThat(time.instant(free.nextSetBit(0)).atZone(ZoneOffset.UTC).toLocalTime())
                .isEqualTo(LocalTime.of(3, 30));
        assertThat(free.cardinality()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1})
    void aLimitOfAWeekIsKept(int limit) {
        var meetings = new ArrayList<Meeting>();
        for (var i = 0; i < 5; i++) {
            meetings.add(Meeting.session(i, 1, List.of(0, 1), 2, window(0, 1)).ledBy(List.of(0)));
        }
        var time = time(MONDAY, 1);
        var all = time.free(null, BERLIN, Set.of());
        var people = List.of(
                new Attendee(all, new BitSet(), BERLIN, limit, List.of(20)), Attendee.of(all, new BitSet(), BERLIN));
        var result = new ScheduleSolver(new ScheduleProblem(time, people, List.of(), meetings, Wishes.NONE), QUICK)
                .solve(p -> {});
        assertThat(result.placed()).as("one is led elsewhere").isEqualTo(limit - 1);
        var why = result.unplaced().getFirst().why();
        assertThat(why.cause()).isEqualTo(Cause.LIMIT_REACHED);
        assertThat(why.amount()).isEqualTo(limit);
        assertThat(why.suggestions()).anySatisfy(s -> assertThat(s).isInstanceOf(Suggestion.RaiseLimit.class));
    }

    @Test
    void itSaysWhenBothAreFreeWhereTheyShareNoHour() {
        var time = time(MONDAY, 2);
        var people = List.of(
                Attendee.of(
                        time.free(WeekGrid.parse("Mon 09:00-12:00").orElseThrow(), BERLIN, Set.of()),
                        new BitSet(),
                        BERLIN),
                Attendee.of(
                        time.free(WeekGrid.parse("Mon 11:30-16:00").orElseThrow(), BERLIN, Set.of()),
                        new BitSet(),
                        BERLIN));
        var why = onlyGap(new ScheduleProblem(
                time, people, List.of(), List.of(Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1))), Wishes.NONE));
        assertThat(why.cause()).isEqualTo(Cause.NO_COMMON_HOUR);
        assertThat(why.free()).hasSize(2);
        assertThat(local(time, why.free().getFirst().stretches().getFirst())).isEqualTo("Mon 09:00-12:00");
        assertThat(why.suggestions().getFirst())
                .isEqualTo(new Suggestion.Shorter(
                        new Placement(
                                time.slot(MONDAY.atTime(11, 30).atZone(BERLIN).toInstant()), -1),
                        1));
    }

    @Test
    void whoLacksLeastIsAskedWhereNothingElseHelps() {
        var time = time(MONDAY, 1);
        var people = List.of(
                Attendee.of(
                        time.free(WeekGrid.parse("Mon 09:00-12:00").orElseThrow(), BERLIN, Set.of()),
                        new BitSet(),
                        BERLIN),
                Attendee.of(
                        time.free(WeekGrid.parse("Mon 12:00-12:30").orElseThrow(), BERLIN, Set.of()),
                        new BitSet(),
                        BERLIN));
        var why = onlyGap(new ScheduleProblem(
                time, people, List.of(), List.of(Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1))), Wishes.NONE));
        assertThat(why.suggestions()).hasSize(1);
        assertThat(why.suggestions().getFirst())
                .isInstanceOfSatisfying(
                        Suggestion.Ask.class, ask -> assertThat(ask.person()).isEqualTo(1));
    }

    @Test
    void aTimeAfterTheWindowIsOffered() {
        var time = time(MONDAY, 3);
        var away = MONDAY.datesUntil(MONDAY.plusDays(7)).collect(java.util.stream.Collectors.toSet());
        var week = WeekGrid.parse("Tue 07:30-08:30").orElseThrow();
        var people = List.of(
                Attendee.of(time.free(week, BERLIN, away), new BitSet(), BERLIN),
                Attendee.of(time.free(week, BERLIN, Set.of()), new BitSet(), BERLIN));
        var why = onlyGap(new ScheduleProblem(
                time, people, List.of(), List.of(Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1))), Wishes.NONE));
        assertThat(why.suggestions())
                .contains(new Suggestion.Later(new Placement(
                        time.slot(
                                MONDAY.plusDays(8).atTime(7, 30).atZone(BERLIN).toInstant()),
                        -1)));
    }

    @Test
    void whereRoomsAreTakenItOffersARoomWithLessAndARemoteSession() {
        var time = time(MONDAY, 1);
        var week = WeekGrid.parse("Mon 10:00-11:00").orElseThrow();
        var free = time.free(week, BERLIN, Set.of());
        var taken = time.touched(List.of(new Slot(
                MONDAY.atTime(10, 30).atZone(BERLIN).toInstant(),
                MONDAY.atTime(12, 0).atZone(BERLIN).toInstant())));
        var open = time.open(BookableHours.USUAL, BERLIN, Set.of());
        var rooms = List.of(
                new MeetingRoom(open, taken, 4, Set.of("projector"), 1),
                new MeetingRoom(open, new BitSet(), 4, Set.of(), 1));
        var meeting = Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1))
                .in(new RoomNeed(2, Set.of("projector"), Set.of(1L)));
        var two = List.of(Attendee.of(free, new BitSet(), BERLIN), Attendee.of(free, new BitSet(), BERLIN));
        var why = onlyGap(new ScheduleProblem(time, two, rooms, List.of(meeting), Wishes.NONE));
        assertThat(why.cause()).isEqualTo(Cause.ROOMS_TAKEN);
        assertThat(why.amount()).isEqualTo(1);
        var start = time.slot(MONDAY.atTime(10, 0).atZone(BERLIN).toInstant());
        assertThat(why.suggestions())
                .containsExactly(
                        new Suggestion.OtherRoom(new Placement(start, 1), Set.of("projector")),
                        new Suggestion.Remote(new Placement(start, -1)),
                        new Suggestion.Shorter(new Placement(start, 0), 1));
    }

    @Test
    void aRoomThatNobodyHasIsNamedAsTheCause() {
        var time = time(MONDAY, 1);
        var free = time.free(null, BERLIN, Set.of());
        var two = List.of(Attendee.of(free, new BitSet(), BERLIN), Attendee.of(free, new BitSet(), BERLIN));
        var meeting = Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1)).in(new RoomNeed(40, Set.of(), Set.of(1L)));
        assertThat(onlyGap(new ScheduleProblem(time, two, List.of(), List.of(meeting), Wishes.NONE))
                        .cause())
                .isEqualTo(Cause.NO_SUITABLE_ROOM);
    }

    @Test
    void whoHasAgreedToSomethingElseIsBusy() {
        var time = time(MONDAY, 1);
        var free = time.free(WeekGrid.parse("Mon 10:00-11:00").orElseThrow(), BERLIN, Set.of());
        var two = List.of(Attendee.of(free, free, BERLIN), Attendee.of(free, new BitSet(), BERLIN));
        var why = onlyGap(new ScheduleProblem(
                time, two, List.of(), List.of(Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1))), Wishes.NONE));
        assertThat(why.cause()).isEqualTo(Cause.PEOPLE_BUSY);
        assertThat(why.free()).isEmpty();
    }

    /** Everybody who can come is kept free for it. */
    @Test
    void aKickoffIsWhereMostCanComeAndTakesTheirTime() {
        var time = time(MONDAY, 1);
        var early = time.free(WeekGrid.parse("Mon 09:00-10:00; Tue 09:00-10:00").orElseThrow(), BERLIN, Set.of());
        var late = time.free(WeekGrid.parse("Tue 09:00-10:00").orElseThrow(), BERLIN, Set.of());
        var people = List.of(early, early, late).stream()
                .map(free -> Attendee.of(free, new BitSet(), BERLIN))
                .toList();
        var kickoff = new Meeting(
                MeetingKind.KICKOFF, -1, 0, List.of(), List.of(0, 1, 2), List.of(), 2, window(0, 1), null, null, false);
        var result = new ScheduleSolver(
                        new ScheduleProblem(
                                time,
                                people,
                                List.of(),
                                List.of(Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1)), kickoff),
                                Wishes.NONE),
                        QUICK)
                .solve(p -> {});
        assertThat(result.unplaced()).isEmpty();
        var tuesday = time.slot(MONDAY.plusDays(1).atTime(9, 0).atZone(BERLIN).toInstant());
        assertThat(result.placements().get(1)).isEqualTo(new Placement(tuesday, -1));
        assertThat(result.placements().get(0)).isEqualTo(new Placement(tuesday - DAY, -1));
    }

    @Test
    void aWorkshopNeedsWhoLeadsItAndARoom() {
        var time = time(MONDAY, 1);
        var free = time.free(WeekGrid.parse("Wed 13:00-17:00").orElseThrow(), BERLIN, Set.of());
        var rooms = List.of(new MeetingRoom(
                time.open(new BookableHours(LocalTime.of(14, 0), LocalTime.of(18, 0)), BERLIN, Set.of()),
                new BitSet(),
                30,
                Set.of(),
                1));
        var workshop = new Meeting(
                MeetingKind.WORKSHOP,
                -1,
                0,
                List.of(0),
                List.of(),
                List.of(0),
                6,
                window(0, 1),
                new RoomNeed(20, Set.of(), Set.of(1L)),
                null,
                false);
        var result = new ScheduleSolver(
                        new ScheduleProblem(
                                time,
                                List.of(Attendee.of(free, new BitSet(), BERLIN)),
                                rooms,
                                List.of(workshop),
                                Wishes.NONE),
                        QUICK)
                .solve(p -> {});
        assertThat(result.placements())
                .containsExactly(new Placement(
                        time.slot(
                                MONDAY.plusDays(2).atTime(14, 0).atZone(BERLIN).toInstant()),
                        0));
    }

    /** One room closes: its sessions move, and no other does. */
    @Test
    void afterAChangeAsFewAsPossibleMove() {
        var facts = new RandomSchedules(21, MONDAY, 4).cohort(30, 4, 3, 4);
        var first = new ScheduleSolver(facts.problem(), QUICK).solve(p -> {});
        var problem = facts.problem();
        var meetings = new ArrayList<Meeting>();
        var room = first.placements().stream()
                .filter(p -> p != null && p.room() >= 0)
                .map(p -> Objects.requireNonNull(p).room())
                .findFirst()
                .orElseThrow();
        var hit = 0;
        for (var i = 0; i < problem.meetings().size(); i++) {
            var placement = first.placements().get(i);
            if (placement != null) {
                meetings.add(problem.meetings().get(i).at(placement, false));
                hit += placement.room() == room ? 1 : 0;
            }
        }
        assertThat(hit).isPositive();
        var rooms = new ArrayList<>(problem.rooms());
        rooms.set(room, new MeetingRoom(new BitSet(), new BitSet(), 9, Set.of(), 1));
        var changed = new ScheduleProblem(problem.time(), problem.people(), rooms, meetings, problem.wishes());
        var result = new ScheduleSolver(changed, QUICK).solve(p -> {});
        assertThat(result.moved() + result.unplaced().size()).isLessThanOrEqualTo(hit);
        for (var i = 0; i < meetings.size(); i++) {
            var now = Objects.requireNonNull(meetings.get(i).now());
            if (now.room() != room) {
                assertThat(result.placements().get(i)).isEqualTo(now);
            }
        }
    }

    /** The only free hour of one is taken by another, who has a second one: two moves place both. */
    @Test
    void anotherMovesWhereThatIsTheOnlyWay() {
        var time = time(MONDAY, 1);
        var one = time.free(WeekGrid.parse("Mon 09:00-10:00").orElseThrow(), BERLIN, Set.of());
        var both = time.free(WeekGrid.parse("Mon 09:00-10:00; Tue 09:00-10:00").orElseThrow(), BERLIN, Set.of());
        var people = List.of(
                Attendee.of(both, new BitSet(), BERLIN),
                Attendee.of(both, new BitSet(), BERLIN),
                Attendee.of(one, new BitSet(), BERLIN));
        var monday = time.slot(MONDAY.atTime(9, 0).atZone(BERLIN).toInstant());
        var standing = Meeting.session(0, 1, List.of(0, 1), 2, window(0, 1)).at(new Placement(monday, -1), false);
        var fresh = Meeting.session(1, 1, List.of(0, 2), 2, window(0, 1));
        var result = new ScheduleSolver(
                        new ScheduleProblem(time, people, List.of(), List.of(standing, fresh), Wishes.NONE), QUICK)
                .solve(p -> {});
        assertThat(result.moved()).isEqualTo(1);
        assertThat(result.placements()).containsExactly(new Placement(monday + DAY, -1), new Placement(monday, -1));
    }

    private static WhyUnplaced onlyGap(ScheduleProblem problem) {
        var result = new ScheduleSolver(problem, QUICK).solve(p -> {});
        assertThat(result.unplaced()).hasSize(1);
        return result.unplaced().getFirst().why();
    }

    private static String local(TimeLine time, Window window) {
        var from = time.instant(window.from()).atZone(BERLIN);
        return from.getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.ENGLISH) + " "
                + from.toLocalTime() + "-"
                + time.instant(window.to()).atZone(BERLIN).toLocalTime();
    }

    private static ScheduleProblem with(ScheduleProblem problem, List<Meeting> meetings) {
        return new ScheduleProblem(problem.time(), problem.people(), problem.rooms(), meetings, problem.wishes());
    }

    /** Two who are free by day. */
    private static ScheduleProblem alone(int weeks, Meeting... meetings) {
        var time = time(MONDAY, weeks);
        var free = time.free(null, BERLIN, Set.of());
        return new ScheduleProblem(
                time,
                List.of(Attendee.of(free, new BitSet(), BERLIN), Attendee.of(free, new BitSet(), BERLIN)),
                List.of(),
                List.of(meetings),
                new Wishes(DAY, 0, DAY));
    }

    private static Window window(int fromWeek, int toWeek) {
        return new Window(fromWeek * 7 * DAY, toWeek * 7 * DAY);
    }

    private static TimeLine time(LocalDate monday, int weeks) {
        return TimeLine.between(
                monday.atStartOfDay(ZoneOffset.UTC).toInstant(),
                monday.plusWeeks(weeks).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static WeekGrid everyDay(int from, int to) {
        var spans = new ArrayList<WeekGrid.Span>();
        for (var day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            spans.add(new WeekGrid.Span(day, from, to));
        }
        return WeekGrid.of(spans);
    }
}
