package org.belay.matching.ui;

import java.util.Locale;

/** Where a page of a space stands, in the order of the tabs. */
public enum SpacePlace {
    OVERVIEW,
    GOALS,
    SESSIONS,
    NOTES,
    RESOURCES,
    MESSAGES,
    AGREEMENT;

    String label() {
        return "space.tab." + name();
    }

    /** What follows in the address; the overview is where the space is. */
    String segment() {
        return this == OVERVIEW ? "" : "/" + name().toLowerCase(Locale.ROOT);
    }
}
