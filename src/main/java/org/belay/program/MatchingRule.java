package org.belay.program;

/**
 * What a program may rule out for its pairs; the matcher has one rule more, which nobody sets, and knows nothing of
 * programs. The names are stored: never rename one.
 */
public enum MatchingRule {
    /** One is above the other in line management, at any distance. */
    SAME_LINE_MANAGEMENT,
    SAME_DEPARTMENT,
    /** One of them wishes not to meet the other. */
    AVOID_LIST,
    NO_COMMON_LANGUAGE,
    /** They share fewer half-hours a week than the program asks for. */
    MINIMUM_SHARED_HOURS,
    /** They were matched before. */
    PAST_MATCH,
    OTHER_DEPARTMENT,
    SAME_SITE,
    OTHER_SITE,
    /** The mentor is fewer or more grades above the mentee than the program asks for. */
    GRADE_DISTANCE,
    /** The mentor has been here fewer or more years longer than the program asks for. */
    YEARS_DISTANCE
}
