package org.belay.worklist;

/** How an item was put aside. */
public enum Aside {
    /** Until a time. */
    FOR_A_TIME,
    /** Until something about it changes. */
    UNTIL_CHANGE,
    /** For as long as the fact is the same. */
    NOT_NEEDED
}
