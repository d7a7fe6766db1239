package org.belay.matching;

/** What one of a pair that goes on has said against it; the graver first. */
public enum PairConcern {
    REMATCH_ASKED,
    FIT_NOT_GOOD
}
