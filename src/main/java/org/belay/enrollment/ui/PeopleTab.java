package org.belay.enrollment.ui;

import java.util.OptionalInt;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.CohortService;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.springframework.stereotype.Component;

/** The people of a cohort, for those who may read their applications. */
@Component
class PeopleTab implements CohortTab {

    private final CohortService cohorts;
    private final CurrentUser user;

    PeopleTab(CohortService cohorts, CurrentUser user) {
        this.cohorts = cohorts;
        this.user = user;
    }

    @Override
    public CohortPlace place() {
        return CohortPlace.PEOPLE;
    }

    @Override
    public OptionalInt count(CohortDetails cohort) {
        return OptionalInt.of(cohorts.progress(cohort.id()).applications());
    }

    @Override
    public boolean visible(CohortDetails cohort) {
        return user.may(Permission.SEE_APPLICATION, Facts.of(cohort.program()));
    }
}
