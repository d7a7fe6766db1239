package org.belay.security;

/** What a list of accounts is sorted by. */
public enum AccountOrder {
    NAME,
    EMAIL,
    LAST_SIGN_IN
}
