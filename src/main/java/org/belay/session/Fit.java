package org.belay.session;

/** What somebody answers to whether the pairing is a good fit. */
public enum Fit {
    GOOD,
    STILL_DECIDING,
    NOT_GOOD
}
