package org.belay.reporting.ui;

import org.belay.shared.CohortId;

/** Addresses of the outcome reports. */
public final class ReportNavigation {

    public static final String LIST = "reports";

    private ReportNavigation() {}

    public static String report(CohortId cohort) {
        return "report/" + cohort.value();
    }
}
