package org.belay.session;

import java.util.Collection;
import java.util.List;
import org.belay.organization.RoomId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is agreed already, of sessions and of whatever other features say takes time, for whoever judges many at once: as
 * many statements for a thousand people as for two.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class AgreedTimes {

    private final AgreedQueries queries;
    private final List<Engagements> engagements;
    private final List<RoomUse> rooms;

    AgreedTimes(AgreedQueries queries, List<Engagements> engagements, List<RoomUse> rooms) {
        this.queries = queries;
        this.engagements = List.copyOf(engagements);
        this.rooms = List.copyOf(rooms);
    }

    public TakenTimes read(Collection<PersonId> people, Collection<RoomId> places, Slot within) {
        var taken = sessions(people, places, within);
        engagements.forEach(other -> other.byPerson(people, within).forEach(taken::add));
        rooms.forEach(other -> other.taken(places, within).forEach(taken::add));
        return taken;
    }

    /** Sessions alone, for who asks the others otherwise. */
    public TakenTimes sessions(Collection<PersonId> people, Collection<RoomId> places, Slot within) {
        var taken = new TakenTimes();
        queries.people(people, within).forEach(taken::add);
        queries.rooms(places, within).forEach(taken::add);
        return taken;
    }
}
