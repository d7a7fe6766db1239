package org.belay.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param title the others, or the name of the circle
 * @param lastAt null before the first message
 * @param unread what others have written since the reader looked
 */
public record ConversationRow(
        MessagePlace place,
        String title,
        String programName,
        @Nullable Instant lastAt,
        int unread) {}
