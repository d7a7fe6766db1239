package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.belay.enrollment.WeekGrid;
import org.belay.matching.Rhythm.Couple;
import org.belay.matching.Rhythm.Meeting;
import org.belay.matching.Rhythm.Partner;
import org.belay.matching.RhythmForecast.SiteHoliday;
import org.belay.matching.RhythmForecast.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From Monday 30 November 2026 on. */
class RhythmTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 8);
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static @Nullable WeekGrid week(@Nullable String text) {
        return text == null ? null : WeekGrid.parse(text).orElseThrow();
    }

    private static long people;

    private static Partner free(@Nullable String utc, SiteHoliday... holidays) {
        return new Partner(++people, week(utc), ZoneOffset.UTC, Set.of(holidays), Set.of());
    }

    private static Partner away(String utc, LocalDate... days) {
        return new Partner(++people, week(utc), ZoneOffset.UTC, Set.of(), Set.of(days));
    }

    private static RhythmForecast forecast(int weeks, int days, Couple... couples) {
        return new Rhythm(FROM, FROM.plusDays(days - 1), weeks, List.of(couples)).forecast();
    }

    private static List<Integer> blocked(RhythmForecast forecast) {
        return forecast.turns().stream().map(Turn::blocked).toList();
    }

    /** The two share Tuesdays only: a holiday on the second blocks the second week, and no two weeks. */
    @Test
    void aHolidayOnTheOnlySharedDayBlocksATurn() {
        var christmas = new SiteHoliday(TUESDAY, "Immaculate Conception", "Wien");
        var couple = new Couple(free("Tue 09:00-10:00; Wed 09:00-10:00"), free("Tue 09:00-12:00", christmas));

        assertThat(blocked(forecast(1, 28, couple))).containsExactly(0, 1, 0, 0);
        assertThat(blocked(forecast(2, 28, couple))).containsExactly(0, 0);
        assertThat(forecast(1, 28, couple).turns().get(1).holidays()).containsExactly(christmas);
        assertThat(forecast(1, 28, couple).turns().getFirst().holidays()).isEmpty();
        assertThat(forecast(1, 28, couple).lost()).isEqualTo(1);
        assertThat(forecast(1, 28, couple).asked()).isEqualTo(4);
    }

    @Test
    void anotherDayInCommonSavesTheTurn() {
        var couple =
                new Couple(free("Tue 09:00-10:00; Fri 09:00-09:30"), away("Tue 09:00-12:00; Fri 09:00-12:00", TUESDAY));

        assertThat(blocked(forecast(1, 14, couple))).containsExactly(0, 0);
        assertThat(forecast(1, 14, couple).turns().get(1).away()).isEqualTo(1);
        assertThat(forecast(1, 14, couple).turns().getFirst().away()).isZero();
    }

    /** Monday 21:00 by UTC is Tuesday in Auckland, where that Tuesday is a holiday. */
    @Test
    void aDayOffIsTheDayOfItsOwnZone() {
        var holiday = new SiteHoliday(TUESDAY, "Regional day", "Auckland");
        var there = new Partner(++people, week("Tue 10:00-11:00"), AUCKLAND, Set.of(holiday), Set.of());

        assertThat(blocked(forecast(1, 14, new Couple(there, free("Mon 20:00-23:00")))))
                .containsExactly(0, 1);
    }

    @Test
    void whoSharesNoKnownHourIsCountedApart() {
        var forecast = forecast(
                1,
                14,
                new Couple(free("Mon 09:00-10:00"), free("Tue 09:00-10:00")),
                new Couple(free(null), free("Tue 09:00-10:00")),
                new Couple(free("Tue 09:00-10:00"), free("Tue 09:00-10:00")));

        assertThat(forecast.pairs()).isEqualTo(1);
        assertThat(forecast.unknown()).isEqualTo(2);
        assertThat(forecast.asked()).isEqualTo(2);
    }

    @Test
    void theRestOfACohortThatIsNoWholeTurnAsksForNoSession() {
        var couple = new Couple(free("Sun 09:00-10:00"), free("Sun 09:00-10:00"));

        assertThat(forecast(2, 27, couple).turns()).singleElement().satisfies(turn -> {
            assertThat(turn.from()).isEqualTo(FROM);
            assertThat(turn.to()).isEqualTo(FROM.plusDays(13));
        });
        assertThat(forecast(4, 27, couple).turns()).isEmpty();
        assertThatThrownBy(() -> forecast(0, 27, couple)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forecast(1, 0, couple)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Saturday to Friday: the Sunday of the first days lies in the calendar week before. */
    @Test
    void aTurnMayBeginOnAnyDayOfTheWeek() {
        var from = LocalDate.of(2026, 12, 5);
        var sundays = new Couple(free("Sun 09:00-10:00"), away("Sun 09:00-10:00", from.plusDays(1)));

        assertThat(blocked(new Rhythm(from, from.plusDays(13), 1, List.of(sundays)).forecast()))
                .containsExactly(1, 0);
    }

    private static Partner by(ZoneId zone, String local) {
        return new Partner(++people, week(local), zone, Set.of(), Set.of());
    }

    /** The clocks of Vienna go forward on 28 March 2027, the second of these Sundays. */
    @Test
    void anHourStaysTheSameByTheClockInSummerAndInWinter() {
        var from = LocalDate.of(2027, 3, 15);
        var couple = new Couple(by(VIENNA, "Mon 09:00-10:00"), by(VIENNA, "Mon 08:00-10:00"));

        assertThat(new Rhythm(from, from.plusDays(20), 1, List.of(couple)).meetings(_ -> true))
                .extracting(Meeting::times)
                .containsExactly(
                        List.of(Instant.parse("2027-03-15T08:00:00Z"), Instant.parse("2027-03-15T08:30:00Z")),
                        List.of(Instant.parse("2027-03-22T08:00:00Z"), Instant.parse("2027-03-22T08:30:00Z")),
                        List.of(Instant.parse("2027-03-29T07:00:00Z"), Instant.parse("2027-03-29T07:30:00Z")));
    }

    /** Between 14 and 28 March 2027 New York is five hours behind Vienna, and six before and after. */
    @Test
    void whoseClocksChangeOnOtherDaysSharesNoHourInBetween() {
        var from = LocalDate.of(2027, 3, 8);
        var couple = new Couple(by(VIENNA, "Tue 15:00-16:00"), by(NEW_YORK, "Tue 09:00-10:00"));
        var forecast = new Rhythm(from, from.plusDays(27), 1, List.of(couple)).forecast();

        assertThat(forecast.pairs()).isEqualTo(1);
        assertThat(blocked(forecast)).containsExactly(0, 1, 1, 0);
    }

    /** The clocks change on a Sunday at two by Vienna's winter time, within the week whose hours are asked for. */
    @Test
    void theDayOfTheChangeGoesByItsOwnClock() {
        var from = LocalDate.of(2027, 3, 22);
        var couple = new Couple(by(VIENNA, "Sun 09:00-09:30"), by(VIENNA, "Sun 09:00-09:30"));

        assertThat(new Rhythm(from, from.plusDays(6), 1, List.of(couple)).meetings(_ -> true))
                .extracting(Meeting::times)
                .containsExactly(List.of(Instant.parse("2027-03-28T07:00:00Z")));
    }
}
