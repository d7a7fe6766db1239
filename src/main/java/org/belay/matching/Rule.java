package org.belay.matching;

/** What excludes a pair. Names are stored with match runs: never rename one. */
public enum Rule {
    /** Nobody is their own mentor. Always holds. */
    SAME_PERSON,
    /** One is above the other in line management, at any distance. */
    LINE_MANAGEMENT,
    /** Both are in the same department. Kept when either department is unknown. */
    SAME_DEPARTMENT,
    /** One of them wishes not to meet the other. */
    AVOID_LIST,
    /** They have no language in common. Unknown when either has none on record. */
    COMMON_LANGUAGE,
    /** They share fewer half-hours a week than wanted. Unknown when either gave no availability. */
    MINIMUM_SHARED_TIME,
    /** They were matched before. */
    PAST_MATCH
}
