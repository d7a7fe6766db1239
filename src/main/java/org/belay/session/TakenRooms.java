package org.belay.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.matching.RoomsTaken;
import org.belay.organization.RoomId;
import org.springframework.stereotype.Component;

/** Tells a rehearsal when rooms are taken, by sessions and by whatever else has rooms, such as workshops. */
@Component
class TakenRooms implements RoomsTaken {

    private final AgreedQueries sessions;
    private final List<RoomUse> others;

    TakenRooms(AgreedQueries sessions, List<RoomUse> others) {
        this.sessions = sessions;
        this.others = List.copyOf(others);
    }

    @Override
    public Map<RoomId, List<Taken>> of(Collection<RoomId> rooms, Instant from, Instant until) {
        var within = new Slot(from, until);
        var taken = new HashMap<RoomId, List<Taken>>();
        add(taken, sessions.rooms(rooms, within));
        others.forEach(other -> add(taken, other.taken(rooms, within)));
        return taken;
    }

    private static void add(Map<RoomId, List<Taken>> taken, Map<RoomId, List<Slot>> more) {
        more.forEach((room, slots) -> slots.forEach(slot ->
                taken.computeIfAbsent(room, _ -> new ArrayList<>()).add(new Taken(slot.startsAt(), slot.endsAt()))));
    }
}
