package org.belay.program;

/** When people of a cohort are asked. The names are stored: never rename one. */
public enum SurveyMoment {
    /** On the first day of the cohort. */
    START,
    /** A month after the first day, and every month after it while the cohort goes on. */
    MONTHLY,
    /** On the 30th day, and every 60 days after it while the cohort goes on. */
    EVERY_60_DAYS,
    /** Halfway between the first and the last day. */
    MID,
    /** On the last day. */
    END,
    THREE_MONTHS_LATER,
    /** When a workshop is finished, those who were there. */
    AFTER_WORKSHOP;

    /** Whether people are asked although their cohort is closed. */
    public boolean outlivesCohort() {
        return this == END || this == THREE_MONTHS_LATER;
    }

    /** Whether it comes in rounds. */
    public boolean repeats() {
        return this == MONTHLY || this == EVERY_60_DAYS;
    }
}
