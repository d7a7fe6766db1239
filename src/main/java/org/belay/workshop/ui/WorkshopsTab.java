package org.belay.workshop.ui;

import java.util.OptionalInt;
import org.belay.cohort.CohortDetails;
import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.belay.workshop.WorkshopFilter;
import org.belay.workshop.WorkshopLists;
import org.belay.workshop.WorkshopService;
import org.springframework.stereotype.Component;

/** The workshops of a cohort, for coordinators of the program alone. */
@Component
class WorkshopsTab implements CohortTab {

    private final WorkshopService workshops;
    private final WorkshopLists lists;

    WorkshopsTab(WorkshopService workshops, WorkshopLists lists) {
        this.workshops = workshops;
        this.lists = lists;
    }

    @Override
    public CohortPlace place() {
        return CohortPlace.WORKSHOPS;
    }

    @Override
    public boolean visible(CohortDetails cohort) {
        return workshops.mayAdd(cohort.program());
    }

    /** Those ahead. */
    @Override
    public OptionalInt count(CohortDetails cohort) {
        var ahead = lists.count(cohort.id(), WorkshopFilter.UPCOMING);
        return ahead == 0 ? OptionalInt.empty() : OptionalInt.of(ahead);
    }
}
