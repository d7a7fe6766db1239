package org.belay.community;

import java.util.List;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/**
 * Somebody has written a message; what it says is read where it stands alone.
 *
 * @param title of the conversation
 */
public record MessageSent(
        ConversationId conversation,
        MessagePlace place,
        ProgramId program,
        String authorName,
        String title,
        List<To> receivers) {

    public MessageSent {
        receivers = List.copyOf(receivers);
    }

    /**
     * One of the others.
     *
     * @param since the first message that they have not read: until they do, there is nothing newer to tell them
     */
    public record To(PersonId person, MessageId since) {}
}
