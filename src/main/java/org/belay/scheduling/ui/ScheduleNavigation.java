package org.belay.scheduling.ui;

import java.time.LocalDate;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.shared.CohortId;

/** Addresses of the pages about schedules. */
public final class ScheduleNavigation {

    static final String PLANNING = "plan";

    private ScheduleNavigation() {}

    public static String schedule(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.SCHEDULE);
    }

    /** What is agreed in the week of a day. */
    static String agreed(CohortId cohort, LocalDate day) {
        return schedule(cohort) + "?day=" + day + "&stage=agreed";
    }

    /** The same with the dialog in which a run is set up. */
    public static String plan(CohortId cohort) {
        return schedule(cohort) + "?" + PLANNING;
    }
}
