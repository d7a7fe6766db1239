package org.belay.cohort.ui;

import java.util.Locale;

/** The tabs of a cohort's workspace, in their order; it is the same in every stage. */
public enum CohortPlace {
    OVERVIEW,
    PEOPLE,
    MATCHING,
    PAIRS,
    SCHEDULE,
    WORKSHOPS,
    PLAN,
    FEEDBACK,
    REPORT,
    EXPORTS,
    SETTINGS;

    String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its label among the translations. */
    String label() {
        return "cohort.tab." + name();
    }
}
