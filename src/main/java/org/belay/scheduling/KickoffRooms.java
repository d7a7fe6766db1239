package org.belay.scheduling;

import org.belay.organization.RoomId;
import org.belay.session.Slot;
import org.belay.shared.CohortId;
import org.belay.workshop.RoomUse;
import org.springframework.stereotype.Component;

/** Kickoffs keep workshops out of their rooms. */
@Component
class KickoffRooms implements RoomUse {

    private static final CohortId NONE = new CohortId(0);

    private final KickoffQueries kickoffs;

    KickoffRooms(KickoffQueries kickoffs) {
        this.kickoffs = kickoffs;
    }

    @Override
    public boolean taken(RoomId room, Slot time) {
        return kickoffs.roomsTaken(NONE, time).entrySet().stream()
                .filter(taken -> taken.getKey().equals(room))
                .flatMap(taken -> taken.getValue().stream())
                .anyMatch(time::overlaps);
    }
}
