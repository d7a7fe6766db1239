package org.belay.scheduling;

import org.belay.organization.RoomId;
import org.belay.session.RoomUse;
import org.belay.session.Slot;
import org.springframework.stereotype.Component;

/** Agreed kickoffs keep all else out of their rooms. */
@Component
class KickoffRooms implements RoomUse {

    private final KickoffQueries kickoffs;

    KickoffRooms(KickoffQueries kickoffs) {
        this.kickoffs = kickoffs;
    }

    @Override
    public boolean taken(RoomId room, Slot time) {
        return kickoffs.agreedIn(room, time).stream().anyMatch(time::overlaps);
    }
}
