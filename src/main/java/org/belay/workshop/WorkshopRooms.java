package org.belay.workshop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.organization.RoomId;
import org.belay.session.RoomUse;
import org.belay.session.Slot;
import org.springframework.stereotype.Component;

/** When published workshops have rooms, for what else is placed in them. */
@Component
public class WorkshopRooms implements RoomUse {

    private final ClashQueries clashes;

    WorkshopRooms(ClashQueries clashes) {
        this.clashes = clashes;
    }

    @Override
    public Map<RoomId, List<Slot>> taken(Collection<RoomId> rooms, Slot within) {
        return Bookings.times(clashes.rooms(rooms, within));
    }
}
