package org.belay.export.ui;

import org.belay.cohort.ui.CohortPlace;
import org.belay.cohort.ui.CohortTab;
import org.springframework.stereotype.Component;

/** Exports in the workspace of a cohort: whoever opens it can have one of them at least. */
@Component
class ExportsTab implements CohortTab {

    @Override
    public CohortPlace place() {
        return CohortPlace.EXPORTS;
    }
}
