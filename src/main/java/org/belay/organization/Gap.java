package org.belay.organization;

/** What is wanting of somebody who works here. */
public enum Gap {
    /** The head of the organization has none either. */
    NO_LINE_MANAGER,
    /** The source names somebody who is not known here. */
    UNKNOWN_LINE_MANAGER,
    /** The line manager has left. */
    LINE_MANAGER_LEFT,
    /** They report to themselves in the end. */
    CIRCLE,
    NO_DEPARTMENT,
    NO_SITE
}
