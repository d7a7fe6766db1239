package org.belay.reporting;

/** What a figure counts or measures. */
public enum Unit {
    PEOPLE,
    MATCHES,
    SESSIONS,
    ANSWERS,
    HOURS,
    /** A part of a whole, from 0 to 1, always shown with its numerator and base. */
    SHARE,
    /** Sessions for each match. */
    SESSIONS_EACH,
    /** The mean of answers from 1 to 5. */
    RATING,
    /** Share of 9 to 10 minus share of 0 to 6, from -100 to +100. */
    SCORE
}
