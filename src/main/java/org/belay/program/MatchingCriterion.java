package org.belay.program;

/**
 * What may add to the score of a pair, as coordinators weigh it; the matcher parts the wishes of the two sides. The names
 * are stored: never rename one.
 */
public enum MatchingCriterion {
    /** Topics that one wants and the other offers. */
    TOPICS(40),
    LANGUAGES(5),
    /** Half-hours a week in which both can meet. */
    SHARED_HOURS(20),
    SAME_SITE(5),
    /** How many grades the mentor is above the mentee. */
    EXPERIENCE_DISTANCE(10),
    /** The ranked preferences of both. */
    WISHES(20),
    OTHER_SITE(0),
    OTHER_DEPARTMENT(0),
    /** How many years the mentor has been here longer. */
    YEARS_DISTANCE(0);

    private final int defaultWeight;

    MatchingCriterion(int defaultWeight) {
        this.defaultWeight = defaultWeight;
    }

    /** The weight in a new program; those of all criteria add up to 100. */
    public int defaultWeight() {
        return defaultWeight;
    }
}
