package org.belay.worklist.ui;

import org.belay.cohort.ui.CohortNavigation;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.ui.EnrollmentNavigation;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.session.ui.SessionNavigation;
import org.belay.worklist.WorkItem;

/** Where an item is dealt with. */
final class ItemPlaces {

    private ItemPlaces() {}

    static String address(WorkItem item) {
        var object = item.key().object();
        return switch (item.kind()) {
            case REMATCH_ASKED, FIT_NOT_GOOD, NO_FIRST_MEETING, SILENT, LOG_OVERDUE, OFFER_UNANSWERED ->
                SessionNavigation.pair(new MatchId(object));
            case LEAVER, OVERLOADED, ANSWER_CAME ->
                EnrollmentNavigation.application(item.cohort(), new EnrollmentId(object));
            case CIRCLE_UNLED, CIRCLE_SMALL -> MatchingNavigation.circle(new CircleId(object));
            case UNDECIDED, APPLICATIONS_WAIT -> EnrollmentNavigation.toDecide(item.cohort());
            case WAITING -> MatchingNavigation.waiting(item.cohort());
            case END_PASSED, ENDS_NEAR, ENDS_SOON -> CohortNavigation.cohort(item.cohort());
        };
    }
}
