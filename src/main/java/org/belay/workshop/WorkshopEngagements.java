package org.belay.workshop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.session.Engagements;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who leads a workshop, or has a seat in it, is taken then. */
@Component
class WorkshopEngagements implements Engagements {

    private final ClashQueries clashes;

    WorkshopEngagements(ClashQueries clashes) {
        this.clashes = clashes;
    }

    @Override
    public Map<PersonId, List<Slot>> byPerson(Collection<PersonId> people, Slot within) {
        return Bookings.times(clashes.people(people, within));
    }
}
