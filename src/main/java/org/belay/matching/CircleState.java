package org.belay.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a circle stands. */
public enum CircleState {
    /** Not published yet: only coordinators know of it. */
    FORMING,
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    ENDED_EARLY;

    /** The states in which a published circle takes up the places of its members. */
    public static final Set<CircleState> OPEN = Collections.unmodifiableSet(EnumSet.of(ACTIVE, ON_HOLD));

    public boolean open() {
        return OPEN.contains(this);
    }
}
