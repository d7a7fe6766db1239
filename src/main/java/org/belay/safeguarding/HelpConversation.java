package org.belay.safeguarding;

import java.time.Instant;
import java.util.List;
import org.belay.shared.PersonId;

/**
 * A help request with all that was written, for its author or for a contact.
 *
 * @param contacts to whom it was sent, by name
 * @param mine whether the reader wrote it
 * @param openings each opening, for contacts alone; its author sees of the request whether it was read
 */
public record HelpConversation(
        HelpRequestRow request,
        List<HelpContact> contacts,
        boolean mine,
        List<Message> messages,
        List<Opening> openings) {

    public HelpConversation {
        contacts = List.copyOf(contacts);
        messages = List.copyOf(messages);
        openings = List.copyOf(openings);
    }

    /** What one of them wrote. */
    public record Message(PersonId author, String name, Instant writtenAt, String words) {

        /** Its words are for nobody but those who read the request. */
        @Override
        public String toString() {
            return "Message[" + author + ", " + writtenAt + "]";
        }
    }

    /** That a contact opened it. */
    public record Opening(PersonId contact, String name, Instant at) {}
}
