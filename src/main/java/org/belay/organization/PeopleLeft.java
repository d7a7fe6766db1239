package org.belay.organization;

import java.util.Set;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * These people have left: an import brought the news, or their last day is over.
 *
 * @param by who imported; null when nobody did it
 * @param batch the import, which may be undone; whoever ends something keeps with it how it was
 */
public record PeopleLeft(
        Set<PersonId> people,
        @Nullable PersonId by,
        @Nullable ImportBatchId batch) {

    public PeopleLeft {
        people = Set.copyOf(people);
    }
}
