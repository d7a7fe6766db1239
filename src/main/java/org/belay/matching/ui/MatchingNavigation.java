package org.belay.matching.ui;

import org.belay.cohort.ui.CohortNavigation;
import org.belay.cohort.ui.CohortPlace;
import org.belay.matching.MatchId;
import org.belay.shared.CohortId;

/** Addresses of the pages about matching. */
public final class MatchingNavigation {

    private MatchingNavigation() {}

    public static String matching(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.MATCHING);
    }

    /** The runs of a cohort side by side. */
    static String runs(CohortId cohort) {
        return matching(cohort) + "/runs";
    }

    /** Weights to be moved. */
    static String weights(CohortId cohort) {
        return matching(cohort) + "/weights";
    }

    /** What the cohort would meet if it were launched. */
    static String rehearsal(CohortId cohort) {
        return matching(cohort) + "/rehearsal";
    }

    public static String pairs(CohortId cohort) {
        return CohortNavigation.tab(cohort, CohortPlace.PAIRS);
    }

    /** Those who wait for a match. */
    public static String waiting(CohortId cohort) {
        return pairs(cohort) + "/waiting";
    }

    /** The pages that the two of a pair share. */
    static String pair(MatchId match) {
        return "pair/" + match.value();
    }
}
