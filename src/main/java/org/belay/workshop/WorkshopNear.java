package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/** Of a date that comes soon these people are to be reminded, once. */
public record WorkshopNear(Workshop workshop, Workshop.Date date, List<PersonId> people) {

    public WorkshopNear {
        people = List.copyOf(people);
    }
}
