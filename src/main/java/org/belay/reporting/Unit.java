package org.belay.reporting;

/** What a figure counts or measures. */
public enum Unit {
    PEOPLE,
    MATCHES,
    SESSIONS,
    ANSWERS,
    CIRCLES,
    WORKSHOPS,
    SEATS,
    ENTRIES,
    TALKS,
    CALLS,
    /** Two people who came to know each other. */
    TIES,
    HOURS,
    /** A part of a whole, from 0 to 1, always shown with its numerator and base. */
    SHARE,
    /** Sessions for each match. */
    SESSIONS_EACH,
    /** Matches for each person who supports others. */
    MATCHES_EACH,
    GOALS,
    /** The mean of a score, in the points of its scale. */
    POINTS,
    /** The mean change of a score, with its sign. */
    CHANGE,
    /** A mean change in standard deviations of the changes, with its sign. */
    DEVIATIONS,
    /** The mean of answers from 1 to 5. */
    RATING,
    /** Share of 9 to 10 minus share of 0 to 6, from -100 to +100. */
    SCORE
}
