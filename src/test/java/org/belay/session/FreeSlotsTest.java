package org.belay.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private static WeekCalendar week(ZoneId zone, String free) {
        return new WeekCalendar(zone, WeekGrid.parse(free).orElseThrow(), Set.of());
    }

    private static WeekCalendar unknown(ZoneId zone) {
        return new WeekCalendar(zone, null, Set.of());
    }

    private static List<Slot> find(WeekCalendar own, WeekCalendar partners, String now, int minutes) {
        return new FreeSlots(own, List.of(partners), List.of()).find(Instant.parse(now), minutes);
    }

    private static List<LocalTime> on(LocalDate day, ZoneId zone, List<Slot> slots) {
        return slots.stream()
                .map(s -> s.startsAt().atZone(zone))
                .filter(t -> t.toLocalDate().equals(day))
                .map(t -> t.toLocalTime())
                .toList();
    }

    @Test
    void bothFreeMeansFreeInTheOwnTimeOfEach() {
        var slots =
                find(week(BERLIN, "Wed 14:00-18:00"), week(NEW_YORK, "Wed 09:00-11:00"), "2026-06-01T00:00:00Z", 60);

        // In June, New York is six hours behind: its 9 to 11 is 15 to 17 in Berlin.
        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots))
                .containsExactly(LocalTime.of(15, 0), LocalTime.of(15, 30), LocalTime.of(16, 0));
        assertThat(slots).hasSize(9);
    }

    @Test
    void inMarchAmericaChangesItsClockThreeWeeksBeforeEurope() {
        var slots =
                find(week(BERLIN, "Wed 14:00-18:00"), week(NEW_YORK, "Wed 09:00-11:00"), "2026-03-16T00:00:00Z", 60);

        assertThat(on(LocalDate.of(2026, 3, 18), BERLIN, slots))
                .as("five hours apart")
                .containsExactly(LocalTime.of(14, 0), LocalTime.of(14, 30), LocalTime.of(15, 0));
        assertThat(on(LocalDate.of(2026, 3, 25), BERLIN, slots)).first().isEqualTo(LocalTime.of(14, 0));
        assertThat(on(LocalDate.of(2026, 4, 1), BERLIN, slots))
                .as("six hours apart again, after the last Sunday of March")
                .containsExactly(LocalTime.of(15, 0), LocalTime.of(15, 30), LocalTime.of(16, 0));
    }

    @Test
    void inAutumnEuropeChangesItsClockAWeekBeforeAmerica() {
        var slots =
                find(week(BERLIN, "Wed 14:00-18:00"), week(NEW_YORK, "Wed 09:00-11:00"), "2026-10-19T00:00:00Z", 60);

        assertThat(on(LocalDate.of(2026, 10, 21), BERLIN, slots)).first().isEqualTo(LocalTime.of(15, 0));
        assertThat(on(LocalDate.of(2026, 10, 28), BERLIN, slots)).first().isEqualTo(LocalTime.of(14, 0));
        assertThat(on(LocalDate.of(2026, 11, 4), BERLIN, slots)).first().isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void anHourThatIsSkippedIsNotOfferedAndOneThatComesTwiceIsOfferedTwice() {
        var night = week(BERLIN, "Sun 01:00-04:00");

        // 29 March 2026: from 2:00 straight to 3:00. 25 October 2026: 2:00 to 3:00 comes twice.
        assertThat(on(LocalDate.of(2026, 3, 29), BERLIN, find(night, night, "2026-03-28T12:00:00Z", 30)))
                .containsExactly(LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(3, 0), LocalTime.of(3, 30));
        assertThat(on(LocalDate.of(2026, 10, 25), BERLIN, find(night, night, "2026-10-24T12:00:00Z", 30)))
                .hasSize(8)
                .filteredOn(t -> t.getHour() == 2)
                .hasSize(4);
        // An hour from 1:30 runs over the gap and ends at 3:30 local time.
        assertThat(on(LocalDate.of(2026, 3, 29), BERLIN, find(night, night, "2026-03-28T12:00:00Z", 60)))
                .containsExactly(LocalTime.of(1, 0), LocalTime.of(1, 30), LocalTime.of(3, 0));
    }

    @Test
    void aZoneOffsetByAQuarterOfAnHourFits() {
        // Kathmandu is 5:45 ahead of UTC: its 14:00 is 10:15 in Berlin in summer.
        var slots =
                find(week(BERLIN, "Wed 10:00-12:00"), week(KATHMANDU, "Wed 14:00-16:00"), "2026-06-01T00:00:00Z", 60);

        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots))
                .containsExactly(LocalTime.of(10, 30), LocalTime.of(11, 0));
    }

    @Test
    void whoHasNotSaidFollowsThePartner() {
        var slots = find(unknown(BERLIN), week(NEW_YORK, "Wed 09:00-10:00"), "2026-06-01T00:00:00Z", 60);

        assertThat(slots)
                .hasSize(3)
                .extracting(s -> s.startsAt().atZone(NEW_YORK).getHour())
                .containsOnly(9);
    }

    @Test
    void aDayOnWhichEitherIsAwayIsNotOffered() {
        var away = new WeekCalendar(NEW_YORK, null, Set.of(LocalDate.of(2026, 6, 3)));
        var slots = find(week(BERLIN, "Wed 14:00-18:00; Thu 04:00-07:00"), away, "2026-06-01T00:00:00Z", 60);

        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots)).isEmpty();
        assertThat(on(LocalDate.of(2026, 6, 10), BERLIN, slots)).isNotEmpty();
        assertThat(on(LocalDate.of(2026, 6, 4), BERLIN, slots))
                .as("the day ends in New York when it is six in Berlin")
                .containsExactly(LocalTime.of(6, 0));
    }

    @Test
    void whenNothingIsKnownOfEitherItIsByDayForBoth() {
        var slots = find(unknown(BERLIN), unknown(NEW_YORK), "2026-06-01T00:00:00Z", 60);

        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots)).first().isEqualTo(LocalTime.of(14, 0));
        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots)).last().isEqualTo(LocalTime.of(17, 0));
    }

    @Test
    void aWeekWithoutAFreeHourOffersNothing() {
        assertThat(find(week(BERLIN, ""), unknown(BERLIN), "2026-06-01T00:00:00Z", 30))
                .isEmpty();
    }

    @Test
    void sessionsOfEitherTakeTheirTime() {
        var wednesday = week(BERLIN, "Wed 14:00-17:00");
        var taken = new Slot(Instant.parse("2026-06-03T13:00:00Z"), Instant.parse("2026-06-03T13:45:00Z"));

        var slots = new FreeSlots(wednesday, List.of(wednesday), List.of(taken))
                .find(Instant.parse("2026-06-01T00:00:00Z"), 60);

        // Taken from 15:00 to 15:45: one may end when it begins.
        assertThat(on(LocalDate.of(2026, 6, 3), BERLIN, slots))
                .containsExactly(LocalTime.of(14, 0), LocalTime.of(16, 0));
    }

    @Test
    void nothingIsOfferedThatHasBegunNorBeyondThreeWeeks() {
        var now = Instant.parse("2026-06-03T12:30:00Z");
        var slots = find(week(BERLIN, "Wed 14:00-17:00"), unknown(BERLIN), now.toString(), 30);

        assertThat(slots).first().extracting(Slot::startsAt).isEqualTo(Instant.parse("2026-06-03T13:00:00Z"));
        assertThat(slots).allSatisfy(s -> assertThat(s.startsAt()).isBefore(now.plus(Duration.ofDays(21))));
        assertThat(slots.getLast().startsAt()).isEqualTo("2026-06-24T12:00:00Z");
    }

    @Test
    void everySlotAgreesWithASlowOracle() {
        var own = week(BERLIN, "Mon 08:00-12:30; Sat 22:00-24:00; Sun 00:00-04:00");
        var partners = week(NEW_YORK, "Mon 02:00-07:00; Sat 12:00-24:00; Sun 00:00-02:00");
        for (int minutes : SessionPlan.LENGTHS) {
            var now = Instant.parse("2026-10-16T09:07:00Z");
            var expected = new java.util.ArrayList<Instant>();
            for (long minute = 0; minute < Duration.ofDays(21).toMinutes(); minute++) {
                var start = now.plus(Duration.ofMinutes(minute));
                if (start.atZone(BERLIN).getMinute() % 30 == 0 && free(own, partners, start, minutes)) {
                    expected.add(start);
                }
            }
            assertThat(find(own, partners, now.toString(), minutes))
                    .extracting(Slot::startsAt)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static boolean free(WeekCalendar own, WeekCalendar partners, Instant start, int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            var time = start.plus(Duration.ofMinutes(minute));
            if (!free(own.free(), time, own.zone()) || !free(partners.free(), time, partners.zone())) {
                return false;
            }
        }
        return true;
    }

    private static boolean free(@Nullable WeekGrid grid, Instant time, ZoneId zone) {
        var local = time.atZone(zone);
        return grid == null
                || grid.spans().stream()
                        .filter(s -> s.day() == local.getDayOfWeek())
                        .anyMatch(s -> local.toLocalTime().toSecondOfDay() >= s.from() * 1800
                                && local.toLocalTime().toSecondOfDay() < s.to() * 1800);
    }
}
