package org.belay.safeguarding;

import java.util.Set;
import org.belay.shared.PersonId;

/** A help request that nobody has opened is gone, and nobody needs to hear of it any more. */
public record HelpTakenBack(HelpRequestId request, long message, Set<PersonId> readers) {

    public HelpTakenBack {
        readers = Set.copyOf(readers);
    }
}
