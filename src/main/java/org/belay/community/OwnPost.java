package org.belay.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What its reader posted in a space that they read no more.
 *
 * @param space the name of the circle, cohort or program
 * @param reply whether it answers what somebody else posted, which is not told
 * @param fileName null for none
 */
public record OwnPost(
        PostId id,
        String space,
        String programName,
        boolean reply,
        String text,
        @Nullable String fileName,
        Instant at) {

    @Override
    public String toString() {
        return "OwnPost[" + id + "]";
    }
}
