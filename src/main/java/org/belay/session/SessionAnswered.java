package org.belay.session;

import java.util.Set;
import org.belay.shared.PersonId;

/**
 * Somebody says that they cannot come to a session that lies ahead, or that they come after all.
 *
 * @param entry the session, which stays as it is
 * @param comes false when they cannot, true when they had said so before and come now
 * @param tell who can give the session another time, or has to know that nobody else does; never whoever says it
 */
public record SessionAnswered(SessionEntry entry, PersonId by, String name, boolean comes, Set<PersonId> tell) {

    public SessionAnswered {
        tell = Set.copyOf(tell);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return "SessionAnswered[" + entry.id() + "]";
    }
}
