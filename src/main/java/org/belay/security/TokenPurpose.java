package org.belay.security;

/** What a one-time link is for. */
public enum TokenPurpose {
    INVITATION,
    PASSWORD_RESET,
    /** To come in for the first time, on the way to the application form of a cohort. */
    APPLICATION
}
