package org.belay.matching;

import java.util.Set;
import org.belay.organization.Ties;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Those matched with somebody, in whatever program, from the offer until the match is over. Who coordinates and is
 * matched reads of the other what a mentor or mentee reads; after the end, a new application is one like any other.
 */
@Component
class MatchedPeople implements Ties {

    private final MatchRepository matches;

    MatchedPeople(MatchRepository matches) {
        this.matches = matches;
    }

    @Override
    public Set<PersonId> partners(PersonId person) {
        return matches.partners(person);
    }
}
