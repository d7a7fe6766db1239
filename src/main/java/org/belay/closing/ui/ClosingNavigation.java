package org.belay.closing.ui;

import org.belay.shared.CohortId;

/** Addresses of the pages about the end. */
public final class ClosingNavigation {

    static final String COHORT = "cohort/:cohortId/pairs/closing";

    private ClosingNavigation() {}

    /** Where coordinators complete what is over. */
    public static String cohort(CohortId cohort) {
        return "cohort/" + cohort.value() + "/pairs/closing";
    }
}
