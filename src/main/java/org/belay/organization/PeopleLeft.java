package org.belay.organization;

import java.util.Set;
import org.belay.shared.PersonId;

/** An import brought the news that these people have left. */
public record PeopleLeft(Set<PersonId> people) {

    public PeopleLeft {
        people = Set.copyOf(people);
    }
}
