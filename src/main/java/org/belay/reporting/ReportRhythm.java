package org.belay.reporting;

/** When a report is sent by itself. The names are stored: never rename one. */
public enum ReportRhythm {
    /** On the first day of each month, where its reader is. */
    MONTHLY,
    /** When a cohort was closed; once more if it is reopened and closed again. */
    COHORT_END
}
