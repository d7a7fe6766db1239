package org.belay.feedback.ui;

import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.springframework.stereotype.Component;

/** Feedback, among the tabs of a cohort. */
@Component
class FeedbackTab implements CohortTab {

    private final CurrentUser user;

    FeedbackTab(CurrentUser user) {
        this.user = user;
    }

    @Override
    public CohortPlace place() {
        return CohortPlace.FEEDBACK;
    }

    @Override
    public boolean visible(CohortDetails cohort) {
        return user.may(Permission.SEE_SURVEY_RESULTS, Facts.of(cohort.program()));
    }
}
