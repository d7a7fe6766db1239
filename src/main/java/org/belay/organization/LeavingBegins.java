package org.belay.organization;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * These people are about to leave, and none of them is locked yet: whoever will end what they have a part in locks it now,
 * since everybody else locks that before people. {@link PeopleLeft} follows, maybe of fewer.
 */
public record LeavingBegins(Set<PersonId> people) {

    public LeavingBegins {
        people = Set.copyOf(people);
    }
}
