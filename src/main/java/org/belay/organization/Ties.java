package org.belay.organization;

import java.util.HashSet;
import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * How people hang together elsewhere: features that know programs and pairs implement it, so that what is known of a
 * person is open to those who coordinate, and closed again to a coordinator who is matched with that person.
 */
public interface Ties {

    /** Programs in which the person is enrolled. */
    default Set<ProgramId> programs(PersonId person) {
        return Set.of();
    }

    /** Those matched with the person now; who is one's partner has oneself for a partner. */
    default Set<PersonId> partners(PersonId person) {
        return Set.of();
    }

    /** What all who know something say together. */
    static Ties together(Iterable<Ties> all) {
        return new Ties() {
            @Override
            public Set<ProgramId> programs(PersonId person) {
                var programs = new HashSet<ProgramId>();
                all.forEach(ties -> programs.addAll(ties.programs(person)));
                return programs;
            }

            @Override
            public Set<PersonId> partners(PersonId person) {
                var partners = new HashSet<PersonId>();
                all.forEach(ties -> partners.addAll(ties.partners(person)));
                return partners;
            }
        };
    }
}
