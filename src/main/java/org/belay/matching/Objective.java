package org.belay.matching;

/** What a match run makes as large as possible. Each is solved exactly. */
public enum Objective {
    /** The largest sum of scores. May leave somebody out when others gain more by it. */
    SCORE,
    /** As many mentees with a first mentor as possible, then with a second, and so on; then the largest sum of scores. */
    PARTICIPATION_FIRST,
    /**
     * {@link #PARTICIPATION_FIRST}, but before the sum the lowest score of any pair is made as large as possible.
     * Locked pairs do not lower that floor.
     */
    FAIR
}
