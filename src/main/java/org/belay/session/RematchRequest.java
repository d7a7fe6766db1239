package org.belay.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for another match in place of one that does not fit. Read by themselves and by coordinators, never by
 * the partner.
 *
 * @param words for the coordinators; null for none
 */
public record RematchRequest(Instant askedAt, @Nullable String words) {

    /** Nothing of what was confided. */
    @Override
    public String toString() {
        return "RematchRequest[" + askedAt + "]";
    }
}
