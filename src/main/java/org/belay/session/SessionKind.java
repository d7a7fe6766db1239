package org.belay.session;

/** Where a session takes place. */
public enum SessionKind {
    REMOTE,
    IN_PERSON
}
