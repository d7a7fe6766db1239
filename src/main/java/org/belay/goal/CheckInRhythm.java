package org.belay.goal;

import java.time.LocalDate;
import java.time.Period;

/** How often somebody wants to look at a goal. */
public enum CheckInRhythm {
    WEEKLY(Period.ofWeeks(1)),
    EVERY_TWO_WEEKS(Period.ofWeeks(2)),
    MONTHLY(Period.ofMonths(1));

    private final Period period;

    CheckInRhythm(Period period) {
        this.period = period;
    }

    /** The day on which the next check-in is due. */
    public LocalDate after(LocalDate last) {
        return last.plus(period);
    }

    /** So many times after. */
    LocalDate after(LocalDate first, int times) {
        return first.plus(period.multipliedBy(times));
    }
}
