package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/**
 * A workshop does not take place.
 *
 * @param people who had, or waited for, a seat
 */
public record WorkshopCancelled(Workshop workshop, String reason, List<InLine> people, PersonId by) {

    public WorkshopCancelled {
        people = List.copyOf(people);
    }
}
