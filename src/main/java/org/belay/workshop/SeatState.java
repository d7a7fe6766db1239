package org.belay.workshop;

import java.util.List;

/** How somebody stands to a seat in a workshop. */
public enum SeatState {
    TAKEN,
    WAITLISTED,
    /** It came free, and whoever was first on the waitlist has some time to accept it. */
    OFFERED,
    GIVEN_BACK,
    DECLINED,
    /** Nobody answered the offer in time. */
    LAPSED;

    static final List<SeatState> OPEN = List.of(TAKEN, WAITLISTED, OFFERED);

    /** Nobody else can have the seat. */
    static final List<SeatState> HOLDING = List.of(TAKEN, OFFERED);

    public boolean open() {
        return OPEN.contains(this);
    }
}
