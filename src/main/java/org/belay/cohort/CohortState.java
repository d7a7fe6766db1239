package org.belay.cohort;

import java.util.Optional;

/** Where a cohort stands; see the glossary for who may move it on, and when. */
public enum CohortState {
    DRAFT,
    ENROLLING,
    MATCHING,
    RUNNING,
    CLOSING,
    CLOSED,
    CANCELLED;

    /** Neither closed nor cancelled. */
    public boolean open() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether its matches and circles meet. */
    public boolean meets() {
        return this == RUNNING || this == CLOSING;
    }

    /** The state that follows when all goes well. */
    public Optional<CohortState> next() {
        return switch (this) {
            case DRAFT -> Optional.of(ENROLLING);
            case ENROLLING -> Optional.of(MATCHING);
            case MATCHING -> Optional.of(RUNNING);
            case RUNNING -> Optional.of(CLOSING);
            case CLOSING -> Optional.of(CLOSED);
            case CLOSED, CANCELLED -> Optional.empty();
        };
    }

    public boolean after(CohortState other) {
        return compareTo(other) > 0;
    }
}
