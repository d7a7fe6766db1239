package org.belay.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.belay.shared.PersonId;

/** What takes people's time besides their sessions; features further right say so. Nobody is told what it is. */
public interface Engagements {

    /** When each of these people is taken, as far as it touches this stretch; who is free is left out. */
    Map<PersonId, List<Slot>> byPerson(Collection<PersonId> people, Slot within);

    /** Stretches of time in which at least one of these people is taken, as far as they touch this one. */
    default List<Slot> of(Collection<PersonId> people, Slot within) {
        return byPerson(people, within).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
