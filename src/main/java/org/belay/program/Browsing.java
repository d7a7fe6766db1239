package org.belay.program;

/** Who of a program's participants may look at the people they could be matched with, and rank wishes among them. */
public enum Browsing {
    NOBODY,
    /** Mentees look at mentors. In a program of equals everybody looks, as all of them do in {@link #ALL}. */
    MENTEES,
    /** Each side looks at the other. */
    ALL
}
