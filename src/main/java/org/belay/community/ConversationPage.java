package org.belay.community;

import java.util.List;

/**
 * Messages between the same people.
 *
 * @param title the others, or the name of the circle
 * @param messages the latest, in the order in which they were sent
 * @param total how many there are
 */
public record ConversationPage(
        MessagePlace place, String title, String programName, List<MessageRow> messages, int total, boolean writes) {

    public ConversationPage {
        messages = List.copyOf(messages);
    }
}
