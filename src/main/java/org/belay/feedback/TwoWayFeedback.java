package org.belay.feedback;

import java.time.Instant;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells somebody else of the same pair or circle.
 *
 * @param question what the receiver wants to hear about; null where they asked nothing in particular, or not at all
 * @param didWell null until it is given, or where only something to try was said
 * @param tryNext the other way round
 * @param askedAt null where it was given unasked
 * @param givenAt null while somebody waits for it
 */
public record TwoWayFeedback(
        TwoWayFeedbackId id,
        PersonId giver,
        String giverName,
        PersonId receiver,
        String receiverName,
        @Nullable String question,
        @Nullable String didWell,
        @Nullable String tryNext,
        @Nullable Instant askedAt,
        @Nullable Instant givenAt) {

    public static final int LONGEST = 1900;
    public static final int LONGEST_QUESTION = 450;

    public boolean waiting() {
        return givenAt == null;
    }

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "TwoWayFeedback[" + id + "]";
    }
}
