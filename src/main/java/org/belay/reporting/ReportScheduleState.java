package org.belay.reporting;

/** Where the sending of a report stands. The names are stored: never rename one. */
public enum ReportScheduleState {
    ACTIVE,
    /** Somebody has paused it. */
    PAUSED,
    /** Its reader may not read it any more. */
    STOPPED,
    /** The cohort is over: nothing will change in its report. */
    DONE
}
