package org.belay.goal;

/** Where the story stands that somebody made of a win. */
public enum WinStory {
    /** Nobody has read it yet but its author. */
    TO_READ,
    PUBLIC,
    /** Whoever read it first keeps it from the others. */
    NOT_PUBLISHED,
    /** By its author, where it stood. */
    TAKEN_BACK;

    /** Whether others read it, or will without a further word of its author. */
    public boolean isShared() {
        return this == TO_READ || this == PUBLIC;
    }
}
