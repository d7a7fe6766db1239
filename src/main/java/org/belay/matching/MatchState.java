package org.belay.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a match stands. */
public enum MatchState {
    OFFERED,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    ENDED_EARLY,
    DECLINED,
    EXPIRED;

    /** The states in which a match takes up a place. */
    public static final Set<MatchState> OPEN = Collections.unmodifiableSet(EnumSet.of(OFFERED, ACTIVE, ON_HOLD));

    /** Neither over nor turned down. */
    public boolean open() {
        return OPEN.contains(this);
    }
}
