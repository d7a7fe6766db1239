package org.belay.workshop;

/** Whether somebody came to a date of a workshop. */
public enum Presence {
    HERE,
    LATE,
    NO_SHOW;

    /** Who came late was there. */
    public boolean attended() {
        return this != NO_SHOW;
    }
}
