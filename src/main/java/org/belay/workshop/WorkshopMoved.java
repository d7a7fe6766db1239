package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/** A workshop has another time or place, and these people have, or wait for, a seat. The workshop is as it is now. */
public record WorkshopMoved(Workshop workshop, List<PersonId> people) {

    public WorkshopMoved {
        people = List.copyOf(people);
    }
}
