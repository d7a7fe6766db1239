package org.belay.matching;

/** Why somebody has no match now. */
public enum WaitingReason {
    /** The last match ended because the partner takes part no more. */
    PARTNER_LEFT,
    /** The last match ended so that both are matched with others. */
    REMATCH,
    /** The last match ended before its time. */
    ENDED_EARLY,
    /** There never was a match, and an offer came to nothing. */
    OFFER_NOT_TAKEN,
    NOT_MATCHED_YET
}
