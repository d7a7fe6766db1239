package org.belay.workshop;

import org.belay.organization.RoomId;
import org.belay.session.Slot;

/** What has rooms besides sessions and workshops; features further right say so. Nobody is told what it is. */
public interface RoomUse {

    /** Whether the room is taken at any moment of this time. */
    boolean taken(RoomId room, Slot time);
}
