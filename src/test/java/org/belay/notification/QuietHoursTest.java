package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));

    /** Winter in Berlin is an hour before UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T18:59:00Z, 2026-01-15T18:59:00Z",
        "2026-01-15T19:00:00Z, 2026-01-16T06:00:00Z",
        "2026-01-15T23:30:00Z, 2026-01-16T06:00:00Z",
        "2026-01-16T05:59:00Z, 2026-01-16T06:00:00Z",
        "2026-01-16T06:00:00Z, 2026-01-16T06:00:00Z",
    })
    void theyGoOverMidnight(Instant ready, Instant leaves) {
        assertThat(NIGHT.after(ready, BERLIN)).isEqualTo(leaves);
    }

    @Test
    void withinADayTheyDoNot() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30));
        assertThat(noon.after(Instant.parse("2026-01-15T11:10:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-01-15T12:30:00Z"));
        assertThat(noon.after(Instant.parse("2026-01-15T23:10:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-01-15T23:10:00Z"));
    }

    /** The night of 29 March 2026 is an hour short, that of 25 October one too long: seven is seven all the same. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T22:00:00Z, 2026-10-25T06:00:00Z",
    })
    void theirEndIsReadFromTheClockOnTheWall(Instant ready, Instant leaves) {
        assertThat(NIGHT.after(ready, BERLIN)).isEqualTo(leaves);
    }

    /** Half past two does not exist on that day. */
    @Test
    void anEndThatTheClockLeavesOutIsAfterTheGap() {
        var quiet = new QuietHours(LocalTime.of(23, 0), LocalTime.of(2, 30));
        assertThat(quiet.after(Instant.parse("2026-03-29T00:30:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void aWholeDayIsNoQuietHours() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDigestInQuietHoursLeavesAfterThem() {
        var late = new NoticeTimes(LocalTime.of(22, 0), NIGHT);
        assertThat(late.digest(LocalDate.parse("2026-01-15"), BERLIN)).isEqualTo(Instant.parse("2026-01-16T06:00:00Z"));
        assertThat(late.lastDigest(Instant.parse("2026-01-16T05:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-01-15T06:00:00Z"));
        assertThat(late.lastDigest(Instant.parse("2026-01-16T06:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-01-16T06:00:00Z"));
    }

    @Test
    void aDigestIsAtTheSameHourOfTheWallBeforeAndAfterTheClockIsChanged() {
        assertThat(NoticeTimes.USUAL.digest(LocalDate.parse("2026-03-28"), BERLIN))
                .isEqualTo(Instant.parse("2026-03-28T07:00:00Z"));
        assertThat(NoticeTimes.USUAL.digest(LocalDate.parse("2026-03-29"), BERLIN))
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }
}
