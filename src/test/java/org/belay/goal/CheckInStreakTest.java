package org.belay.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.goal.CheckInRhythm.MONTHLY;
import static org.belay.goal.CheckInRhythm.WEEKLY;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weeks from Monday 2 March 2026 on. */
class CheckInStreakTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private static int streak(String today, String... days) {
        return CheckInStreak.of(
                START, WEEKLY, Arrays.stream(days).map(LocalDate::parse).toList(), LocalDate.parse(today));
    }

    @Test
    void eachWeekWithACheckInCountsOnce() {
        assertThat(streak("2026-03-20", "2026-03-04", "2026-03-10", "2026-03-11", "2026-03-17"))
                .isEqualTo(3);
    }

    @Test
    void oneThatIsMissingIsForgiven() {
        assertThat(streak("2026-03-20", "2026-03-04", "2026-03-17")).isEqualTo(2);
    }

    @Test
    void twoInARowBeginAnew() {
        assertThat(streak("2026-03-27", "2026-03-04", "2026-03-25")).isEqualTo(1);
        assertThat(streak("2026-03-23", "2026-03-04")).isZero();
    }

    @Test
    void aWeekThatIsNotOverIsNotMissing() {
        assertThat(streak("2026-03-22", "2026-03-04")).isEqualTo(1);
    }

    @Test
    void twoGapsOfOneAreForgivenEach() {
        assertThat(streak("2026-04-01", "2026-03-03", "2026-03-17", "2026-03-31"))
                .isEqualTo(3);
    }

    /** From the 31st on: months end where they end. */
    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(CheckInStreak.of(
                        LocalDate.of(2026, 1, 31),
                        MONTHLY,
                        java.util.List.of(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28)),
                        LocalDate.of(2026, 3, 1)))
                .isEqualTo(2);
    }
}
