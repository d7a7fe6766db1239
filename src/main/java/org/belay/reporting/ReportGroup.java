package org.belay.reporting;

import org.belay.reporting.OutcomeReport.By;

/**
 * A department or a site whose people a report is about.
 *
 * @param by department or site
 * @param name as records have it, {@link #NONE} for those who have none, {@link #JOINED} for the small ones together
 */
public record ReportGroup(By by, String name) {

    public static final String NONE = "-";
    public static final String JOINED = "";

    public ReportGroup {
        if (by != By.DEPARTMENT && by != By.SITE) {
            throw new IllegalArgumentException("Nobody is chosen by " + by);
        }
    }
}
