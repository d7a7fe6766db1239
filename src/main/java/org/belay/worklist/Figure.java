package org.belay.worklist;

/** A number of the health strip. */
public enum Figure {
    /** Pairs that have met or talked within two weeks. */
    MET,
    /** Pairs that have a session ahead. */
    PLANNED,
    /** Pairs of whose sessions somebody has said what became of them. */
    LOGGED,
    /** Applications that wait for a decision, of all that were made. */
    TO_DECIDE,
    /** People who wait for a match, of all who take part. */
    WAITING;

    /** Whether it counts pairs. */
    public boolean ofPairs() {
        return this == MET || this == PLANNED || this == LOGGED;
    }
}
