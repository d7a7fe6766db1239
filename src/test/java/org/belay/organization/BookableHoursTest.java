package org.belay.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class BookableHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final int HALF_HOUR = 1800;

    @Test
    void whatARoomDoesNotSayIsAsUsual() {
        assertThat(BookableHours.of(null, null)).isEqualTo(BookableHours.USUAL);
        assertThat(BookableHours.of(NINE, null)).isEqualTo(new BookableHours(NINE, LocalTime.of(18, 0)));
        assertThat(BookableHours.of(null, FIVE)).isEqualTo(new BookableHours(LocalTime.of(8, 0), FIVE));
        assertThat(BookableHours.of(NINE, FIVE)).isEqualTo(new BookableHours(NINE, FIVE));
    }

    @Test
    void theyHoldWhatLiesInThemAsAWhole() {
        var hours = new BookableHours(NINE, FIVE);
        assertThat(hours.hold(NINE.toSecondOfDay(), HALF_HOUR)).isTrue();
        assertThat(hours.hold(NINE.toSecondOfDay() - 1, HALF_HOUR)).isFalse();
        assertThat(hours.hold(FIVE.toSecondOfDay() - HALF_HOUR, HALF_HOUR)).isTrue();
        assertThat(hours.hold(FIVE.toSecondOfDay() - HALF_HOUR + 1, HALF_HOUR)).isFalse();
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        var evening = new BookableHours(LocalTime.of(20, 0), LocalTime.MIDNIGHT);
        assertThat(evening.length()).isEqualTo(Duration.ofHours(4));
        assertThat(evening.hold(LocalTime.of(23, 30).toSecondOfDay(), HALF_HOUR))
                .isTrue();
    }

    @Test
    void whatClosesBeforeItOpensIsNeverOpen() {
        var none = new BookableHours(FIVE, NINE);
        assertThat(none.length()).isEqualTo(Duration.ZERO);
        assertThat(none.hold(LocalTime.NOON.toSecondOfDay(), HALF_HOUR)).isFalse();
    }
}
