package org.belay.calendar;

/** What somebody lets their calendar tell, which others may look at. */
public enum CalendarDetail {
    /** That the time is taken. */
    BUSY,
    /** What it is, but neither with whom nor where. */
    KIND,
    /** With whom and where, too. */
    FULL
}
