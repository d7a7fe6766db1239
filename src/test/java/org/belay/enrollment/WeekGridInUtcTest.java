package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class WeekGridInUtcTest {
    private static final int DAY = 48;
    private static final int SUNDAY = 6 * DAY;
    private static final LocalDate WINTER = LocalDate.of(2026, 1, 14);

    private static BitSet halfHours(int from, int to) {
        var bits = new BitSet();
        bits.set(from, to);
        return bits;
    }

    private static BitSet local(BitSet bits, String zone, LocalDate reference) {
        return BitSet.valueOf(
                WeekGrid.of(bits).inUtc(ZoneId.of(zone), reference).words());
    }

    @Test
    void theOffsetIsThatOfTheReferenceWeek() {
        var mondayNineToTen = halfHours(18, 20);
        assertThat(local(mondayNineToTen, "Europe/Berlin", WINTER)).isEqualTo(halfHours(16, 18));
        assertThat(local(mondayNineToTen, "Europe/Berlin", LocalDate.of(2026, 7, 15)))
                .isEqualTo(halfHours(14, 16));
        assertThat(local(mondayNineToTen, "UTC", WINTER)).isEqualTo(mondayNineToTen);
    }

    @Test
    void anyDayOfTheWeekMayBeTheReference() {
        var saturday = halfHours(5 * DAY + 20, 5 * DAY + 24);
        assertThat(local(saturday, "America/New_York", LocalDate.of(2026, 1, 12)))
                .isEqualTo(local(saturday, "America/New_York", LocalDate.of(2026, 1, 18)));
    }

    @Test
    void whatGoesBeyondTheWeekGoesOnAtItsOtherEnd() {
        assertThat(local(halfHours(0, 2), "Asia/Tokyo", WINTER)).isEqualTo(halfHours(SUNDAY + 30, SUNDAY + 32));
        assertThat(local(halfHours(SUNDAY + 46, SUNDAY + 48), "America/Los_Angeles", WINTER))
                .isEqualTo(halfHours(14, 16));
    }

    @Test
    void anHourLeftOutByTheClockCountsForNothing() {
        // In Berlin 02:00 to 03:00 on Sunday, 29 March 2026 does not exist.
        assertThat(local(halfHours(SUNDAY + 4, SUNDAY + 6), "Europe/Berlin", LocalDate.of(2026, 3, 29)))
                .isEqualTo(new BitSet());
        assertThat(local(halfHours(SUNDAY + 2, SUNDAY + 8), "Europe/Berlin", LocalDate.of(2026, 3, 29)))
                .isEqualTo(halfHours(SUNDAY, SUNDAY + 4));
    }

    @Test
    void anHourGoneThroughTwiceCountsTwice() {
        // In Berlin 02:00 to 03:00 on Sunday, 25 October 2026 is there twice: 00:00 to 02:00 UTC.
        assertThat(local(halfHours(SUNDAY + 4, SUNDAY + 6), "Europe/Berlin", LocalDate.of(2026, 10, 19)))
                .isEqualTo(halfHours(SUNDAY, SUNDAY + 4));
    }

    @Test
    void whereTheZoneIsOffByAQuarterTheCutHalfHoursAreLeftOut() {
        // Kathmandu is 5:45 ahead: 09:00 to 11:00 is 03:15 to 05:15 UTC.
        assertThat(local(halfHours(18, 22), "Asia/Kathmandu", WINTER)).isEqualTo(halfHours(7, 10));
        assertThat(local(halfHours(18, 19), "Asia/Kathmandu", WINTER)).isEqualTo(new BitSet());
    }

    @Test
    void theWholeWeekStaysTheWholeWeek() {
        for (var zone : new String[] {"Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"}) {
            for (var month = 1; month <= 12; month++) {
                var grid = WeekGrid.of(halfHours(0, WeekGrid.HALF_HOURS))
                        .inUtc(ZoneId.of(zone), LocalDate.of(2026, month, 28));
                assertThat(grid.halfHours()).isEqualTo(WeekGrid.HALF_HOURS);
            }
        }
    }

    @Test
    void sharedTimeIsWhatBothHave() {
        var one = WeekGrid.of(halfHours(60, 70));
        var other = WeekGrid.of(halfHours(63, 200));
        assertThat(one.sharedWith(other)).isEqualTo(WeekGrid.of(halfHours(63, 70)));
        assertThat(one.sharedWith(other)).hasSameHashCodeAs(WeekGrid.of(halfHours(63, 70)));
        assertThat(one.sharedWith(other).halfHours()).isEqualTo(7);
    }

    @Test
    void aWeekEndsOnSunday() {
        assertThatThrownBy(() -> WeekGrid.of(halfHours(0, 337))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> local(halfHours(0, 337), "UTC", WINTER)).isInstanceOf(IllegalArgumentException.class);
    }
}
