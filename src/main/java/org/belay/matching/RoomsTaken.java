package org.belay.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.organization.RoomId;

/** When rooms are taken by what is agreed; the feature that has sessions says so, and not by what. */
public interface RoomsTaken {

    /** As far as it may touch this stretch of time; rooms that are free are left out. */
    Map<RoomId, List<Taken>> of(Collection<RoomId> rooms, Instant from, Instant until);

    /** A stretch of time; the end is free again. */
    record Taken(Instant from, Instant until) {}
}
