package org.belay.matching;

/** Where a match stands. */
public enum MatchState {
    OFFERED,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    ENDED_EARLY,
    DECLINED,
    EXPIRED
}
