package org.belay.organization;

import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * How people hang together elsewhere: features that know programs and pairs implement it, so that a person's page is
 * open to exactly those who coordinate or are matched with that person.
 */
public interface Ties {

    /** Programs in which the person is enrolled. */
    default Set<ProgramId> programs(PersonId person) {
        return Set.of();
    }

    /** Those matched with the person. */
    default Set<PersonId> partners(PersonId person) {
        return Set.of();
    }
}
