package org.belay.goal;

import java.time.Instant;
import java.util.Set;
import org.belay.shared.PersonId;

/**
 * A goal was reached, or is over a setback.
 *
 * @param people its owner, or those of the circle who work on it
 */
public record GoalAchieved(GoalId goal, Achievement what, Set<PersonId> people, Instant at) {

    public GoalAchieved {
        people = Set.copyOf(people);
    }
}
