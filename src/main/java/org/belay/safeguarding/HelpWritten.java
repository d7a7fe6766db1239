package org.belay.safeguarding;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * Something was written in a help request, and those are to hear that something waits for them; not what.
 *
 * @param message its key, which makes the news of it unique
 * @param readers all who read the request now, but for who wrote
 */
public record HelpWritten(HelpRequestId request, long message, Set<PersonId> readers) {

    public HelpWritten {
        readers = Set.copyOf(readers);
    }
}
