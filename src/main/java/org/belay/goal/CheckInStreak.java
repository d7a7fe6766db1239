package org.belay.goal;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How many check-ins there were in a row. One that is missing does not end the row; two do. A time that is not over yet
 * is never missing.
 */
final class CheckInStreak {

    private CheckInStreak() {}

    /**
     * @param start the day from which times are counted
     * @param days of check-ins, in any order
     * @return times with a check-in, back from today until two in a row had none
     */
    static int of(LocalDate start, CheckInRhythm rhythm, Collection<LocalDate> days, LocalDate today) {
        var streak = 0;
        var missing = 0;
        for (var time = 0; !rhythm.after(start, time).isAfter(today); time++) {
            var from = rhythm.after(start, time);
            var until = rhythm.after(start, time + 1);
            if (days.stream().anyMatch(day -> !day.isBefore(from) && day.isBefore(until))) {
                streak++;
                missing = 0;
            } else if (!until.isAfter(today) && ++missing == 2) {
                streak = 0;
            }
        }
        return streak;
    }
}
