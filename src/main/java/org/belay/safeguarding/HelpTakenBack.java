package org.belay.safeguarding;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * A help request that nobody has opened is gone, and nobody needs to hear of it any more.
 *
 * @param messages the keys of all that was written in it
 */
public record HelpTakenBack(HelpRequestId request, Set<Long> messages, Set<PersonId> readers) {

    public HelpTakenBack {
        messages = Set.copyOf(messages);
        readers = Set.copyOf(readers);
    }
}
