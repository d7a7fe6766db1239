package org.belay.worklist.ui;

import java.util.Objects;
import org.belay.closing.ui.ClosingNavigation;
import org.belay.cohort.ui.CohortNavigation;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.goal.ui.GoalNavigation;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.scheduling.ui.ScheduleNavigation;
import org.belay.session.ui.SessionNavigation;
import org.belay.shared.CohortId;
import org.belay.worklist.WorkItem;
import org.belay.workshop.WorkshopId;
import org.belay.workshop.ui.WorkshopNavigation;

/** Where an item is dealt with. */
final class ItemPlaces {

    private ItemPlaces() {}

    static String address(WorkItem item) {
        var object = item.key().object();
        return switch (item.kind()) {
            case REMATCH_ASKED, FIT_NOT_GOOD, NO_FIRST_MEETING, SILENT, LOG_OVERDUE, OFFER_UNANSWERED, PAIR_ENDS ->
                SessionNavigation.pair(new MatchId(object));
            case LEAVER, OVERLOADED, ANSWER_CAME ->
                EnrollmentNavigation.application(cohort(item), new EnrollmentId(object));
            case CIRCLE_UNLED, CIRCLE_SMALL, CIRCLE_LOGS -> MatchingNavigation.circle(new CircleId(object));
            case WORKSHOP_FEW, WORKSHOP_SEATS -> WorkshopNavigation.workshop(new WorkshopId(object));
            case UNPLACED -> ScheduleNavigation.schedule(cohort(item));
            case UNDECIDED, APPLICATIONS_WAIT -> EnrollmentNavigation.toDecide(cohort(item));
            case HELP_WITH_GOAL -> GoalNavigation.cohort(cohort(item));
            case WAITING -> MatchingNavigation.waiting(cohort(item));
            case END_PASSED, ENDS_NEAR, ENDS_SOON -> CohortNavigation.cohort(cohort(item));
            case WANTS_ANOTHER, CIRCLE_ENDS -> ClosingNavigation.cohort(cohort(item));
        };
    }

    /** Only workshops may be of a program without being of a cohort. */
    private static CohortId cohort(WorkItem item) {
        return Objects.requireNonNull(item.cohort());
    }
}
