package org.belay.workshop;

import java.util.List;

/**
 * A workshop has another time or place, and these people have, or wait for, a seat.
 *
 * @param workshop as it is now
 */
public record WorkshopMoved(Workshop workshop, Workshop before, List<InLine> people) {

    public WorkshopMoved {
        people = List.copyOf(people);
    }
}
