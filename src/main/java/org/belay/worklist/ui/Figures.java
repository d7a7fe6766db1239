package org.belay.worklist.ui;

import com.vaadin.flow.router.Location;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.shared.CohortId;
import org.belay.worklist.Figure;
import org.belay.worklist.Health;
import org.belay.worklist.TodayFilter;

/** Where the numbers of the health strip lead. */
final class Figures {

    private Figures() {}

    /** Straight to the list where one cohort alone has it, else to the cohorts. */
    static String address(Figure figure, Health health, TodayFilter filter) {
        var cohorts = health.with(figure);
        return cohorts.size() == 1 ? list(figure, cohorts.getFirst().cohort(), filter) : page(figure, filter);
    }

    /** The list behind the number of one cohort. */
    static String list(Figure figure, CohortId cohort, TodayFilter filter) {
        return switch (figure) {
            case MET, PLANNED, LOGGED -> page(figure, filter.in(cohort));
            case TO_DECIDE -> EnrollmentNavigation.toDecide(cohort);
            case WAITING -> MatchingNavigation.waiting(cohort);
        };
    }

    private static String page(Figure figure, TodayFilter filter) {
        return new Location(WorklistNavigation.figure(figure), TodayAddress.write(filter)).getPathWithQueryParameters();
    }
}
