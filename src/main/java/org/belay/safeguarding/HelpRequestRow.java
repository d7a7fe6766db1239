package org.belay.safeguarding;

import java.time.Instant;
import java.util.Set;
import org.belay.security.Facts;
import org.belay.shared.PersonId;

/**
 * A help request in a list: of whoever wrote it, or of a contact.
 *
 * @param read whether a contact has opened it
 * @param answered whether what was written last is from a contact
 * @param lastAt when something was written last
 */
public record HelpRequestRow(
        HelpRequestId id,
        PersonId author,
        String authorName,
        Instant sentAt,
        Instant lastAt,
        boolean read,
        boolean answered,
        Set<PersonId> contacts) {

    public HelpRequestRow {
        contacts = Set.copyOf(contacts);
    }

    Facts facts() {
        return Facts.ofSent(author, contacts);
    }
}
