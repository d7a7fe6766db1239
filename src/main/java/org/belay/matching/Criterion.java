package org.belay.matching;

/** What adds to the score of a pair. Names are stored with match runs: never rename one. */
public enum Criterion {
    /** Topics that the mentee wants and the mentor offers; all points from a number of topics set in the settings. */
    TOPICS,
    /** Which share of the mentee's languages the mentor speaks. */
    LANGUAGES,
    /** Half-hours a week in which both can meet; all points from a number set in the settings. */
    SHARED_TIME,
    /** Both at the same site: all points or none. */
    SAME_SITE,
    /** How close the mentor's grade less the mentee's is to the distance wanted. */
    EXPERIENCE_DISTANCE,
    /** The mentor's rank among the mentee's preferences. */
    MENTEE_PREFERENCE,
    /** The mentee's rank among the mentor's preferences. */
    MENTOR_PREFERENCE
}
