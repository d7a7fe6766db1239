package org.belay.goal;

import java.time.Instant;
import java.util.Set;
import org.belay.matching.CircleId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A goal was reached, or is over a setback.
 *
 * @param circle whose goal it is; null for one of a person
 * @param people its owner, or those of the circle who work on it
 */
public record GoalAchieved(
        GoalId goal, Achievement what, @Nullable CircleId circle, Set<PersonId> people, Instant at) {

    public GoalAchieved {
        people = Set.copyOf(people);
    }
}
