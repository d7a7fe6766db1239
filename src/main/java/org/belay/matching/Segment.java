package org.belay.matching;

/** A view of the list of proposals. */
public enum Segment {
    ALL,
    LOCKED,
    /** Those with a score below {@link #LOW_SCORE}. */
    LOW,
    /** Mentees without a proposal or an open match; they are no proposals. */
    UNMATCHED;

    /** In centi-points. */
    public static final int LOW_SCORE = 6000;
}
