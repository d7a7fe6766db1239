package org.belay.worklist;

/** For how long an item leaves the list. Days begin at midnight where the reader is. */
public enum Snooze {
    ONE_DAY,
    THREE_DAYS,
    NEXT_MONDAY,
    UNTIL_CHANGE
}
