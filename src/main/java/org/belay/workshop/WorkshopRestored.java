package org.belay.workshop;

import java.util.List;
import org.belay.shared.PersonId;

/**
 * A workshop that was cancelled takes place after all.
 *
 * @param seated who has a seat
 * @param waiting who waits for one, or is offered one
 */
public record WorkshopRestored(Workshop workshop, List<InLine> seated, List<InLine> waiting, PersonId by) {

    public WorkshopRestored {
        seated = List.copyOf(seated);
        waiting = List.copyOf(waiting);
    }
}
