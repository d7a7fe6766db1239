package org.belay.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.belay.cohort.CohortDates;

/** Moves the demo by whole weeks, so that the day its files call today falls in this week and weekdays stay. */
record DemoCalendar(long days) {

    private static final LocalDate MONDAY_OF_THE_FILES = LocalDate.of(2026, 11, 16);

    static DemoCalendar of(Clock clock) {
        var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DemoCalendar(ChronoUnit.DAYS.between(MONDAY_OF_THE_FILES, monday));
    }

    CohortDates dates(String opens, String closes, String starts, String ends) {
        return new CohortDates(day(opens), day(closes), day(starts), day(ends));
    }

    private LocalDate day(String day) {
        return LocalDate.parse(day).plusDays(days);
    }
}
