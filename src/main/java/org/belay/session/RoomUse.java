package org.belay.session;

import org.belay.organization.RoomId;

/** What has rooms besides sessions; features further right say so. Nobody is told what it is. */
public interface RoomUse {

    /** Whether the room is taken at any moment of this time. */
    boolean taken(RoomId room, Slot time);
}
