package org.belay.cohort;

/** Where a cohort stands; see the glossary for who may move it on, and when. */
public enum CohortState {
    DRAFT,
    ENROLLING,
    MATCHING,
    RUNNING,
    CLOSING,
    CLOSED,
    CANCELLED
}
