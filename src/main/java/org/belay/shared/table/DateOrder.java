package org.belay.shared.table;

/** What the slashes of a column mean. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** The column proves neither, or both. */
    UNDECIDED
}
