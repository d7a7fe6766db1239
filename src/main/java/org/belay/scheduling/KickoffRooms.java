package org.belay.scheduling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    public Map<RoomId, List<Slot>> taken(Collection<RoomId> rooms, Slot within) {
        return kickoffs.agreedIn(rooms, within);
    }
}
