package org.belay.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.organization.RoomId;

/** What has rooms besides sessions; features further right say so. Nobody is told what it is. */
public interface RoomUse {

    /** When these rooms are taken, as far as it may touch this stretch; those that are free are left out. */
    Map<RoomId, List<Slot>> taken(Collection<RoomId> rooms, Slot within);

    /** Whether the room is taken at any moment of this time. */
    default boolean taken(RoomId room, Slot time) {
        return taken(List.of(room), time).values().stream()
                .flatMap(List::stream)
                .anyMatch(time::overlaps);
    }
}
