package org.belay.organization;

/** What a file that was imported holds. */
public enum ImportKind {
    PEOPLE,
    APPLICATIONS,
    SESSION_HISTORY,
    FEEDBACK
}
