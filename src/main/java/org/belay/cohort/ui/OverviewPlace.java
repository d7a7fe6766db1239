package org.belay.cohort.ui;

/** Where something stands on the overview of a cohort. */
public enum OverviewPlace {
    /** Blocks of a number. */
    NUMBERS,
    MAIN,
    RAIL
}
