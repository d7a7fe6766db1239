package org.belay.security;

/** How far somebody has come in; derived, not stored. */
public enum AccountState {
    NOT_INVITED,
    INVITED,
    ACTIVE,
    DISABLED
}
