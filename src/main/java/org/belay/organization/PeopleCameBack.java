package org.belay.organization;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * The import that said that these people had left was undone, and they work here as before. What ended with them goes on,
 * unless somebody has done more to it since.
 */
public record PeopleCameBack(ImportBatchId batch, Set<PersonId> people, PersonId by) {

    public PeopleCameBack {
        people = Set.copyOf(people);
    }
}
