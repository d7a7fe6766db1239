package org.belay.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish for one talk with somebody who has been there.
 *
 * @param mine whether whoever reads it asked
 * @param words with it; sealed
 * @param other name of the other one; null until it is accepted, as the address
 */
public record TalkRequest(
        TalkRequestId id,
        boolean mine,
        String topic,
        String programName,
        @Nullable String words,
        TalkState state,
        Instant askedAt,
        @Nullable String other,
        @Nullable String email,
        long version) {

    public static final int LONGEST = 500;

    /** What was confided stays out of logs and stack traces. */
    @Override
    public String toString() {
        return "TalkRequest[" + id + "]";
    }
}
