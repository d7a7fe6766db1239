package org.belay.feedback;

/** Where a version of an instrument comes from. The names are stored: never rename one. */
public enum Origin {
    /** With Belay. */
    SHIPPED,
    /** From an instrument file. */
    IMPORTED,
    /** A copy of another version, edited here. */
    EDITED
}
