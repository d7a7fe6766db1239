package org.belay.workshop;

/** Where a workshop stands. */
public enum WorkshopState {
    /** Seen by coordinators alone. */
    DRAFT,
    PUBLISHED,
    /** It took place and is finished. */
    HELD,
    CANCELLED
}
