package org.belay.session;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * What became of a session of a circle.
 *
 * @param outcome held, or called off; that nobody came is that it was called off
 * @param present those of the circle who were there, and whoever led it
 */
public record CircleLog(Outcome outcome, Set<PersonId> present) {

    public CircleLog {
        present = Set.copyOf(present);
    }
}
