package org.belay.feedback;

/** By what the results of a survey are shown in groups. The names are stored: never rename one. */
public enum GroupedBy {
    DEPARTMENT,
    SITE,
    /** The side on which people take part. */
    ROLE
}
