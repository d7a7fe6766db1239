package org.belay.scheduling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.session.Engagements;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Component;

/** Nobody books a session during the kickoff of their cohort. */
@Component
class KickoffEngagements implements Engagements {

    private final KickoffQueries kickoffs;

    KickoffEngagements(KickoffQueries kickoffs) {
        this.kickoffs = kickoffs;
    }

    @Override
    public Map<PersonId, List<Slot>> byPerson(Collection<PersonId> people, Slot within) {
        return kickoffs.byPerson(people, within);
    }
}
