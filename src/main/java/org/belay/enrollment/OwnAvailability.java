package org.belay.enrollment;

import java.time.LocalDate;
import java.util.List;

/**
 * When somebody has time, as they read it themselves.
 *
 * @param weeks one for each cohort where the place is open
 * @param absences those that are not over, the next one first
 * @param holidays of the own site within a year
 */
public record OwnAvailability(LocalDate today, List<OwnWeek> weeks, List<Absence> absences, List<Holiday> holidays) {

    public OwnAvailability {
        weeks = List.copyOf(weeks);
        absences = List.copyOf(absences);
        holidays = List.copyOf(holidays);
    }

    /** Whether the weeks of all cohorts say the same. */
    public boolean isOneWeek() {
        return weeks.stream()
                        .map(w -> new Said(w.zone().getId(), w.week()))
                        .distinct()
                        .count()
                <= 1;
    }

    private record Said(
            String zone, @org.jspecify.annotations.Nullable WeekGrid week) {}
}
