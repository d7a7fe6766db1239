package org.belay.cohort.ui;

import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;

/** Addresses of the pages about cohorts. */
public final class CohortNavigation {

    public static final String LIST = "cohorts";

    private CohortNavigation() {}

    /** The form for a new cohort of this program. */
    public static String create(ProgramId program) {
        return "cohort/new?program=" + program.value();
    }

    /** The overview: where a cohort opens. */
    public static String cohort(CohortId id) {
        return "cohort/" + id.value();
    }

    /** A tab of the workspace. */
    public static String tab(CohortId id, CohortPlace place) {
        return place == CohortPlace.OVERVIEW ? cohort(id) : cohort(id) + "/" + place.segment();
    }
}
