package org.belay.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When a cohort entered a stage of which only the day is known. */
final class CohortStages {

    private CohortStages() {}

    /** Noon in Greenwich, which is the same day from Honolulu to Wellington in winter. */
    static Instant on(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
