package org.belay.session;

import java.time.Instant;

/** A stretch of time. */
public record Slot(Instant startsAt, Instant endsAt) {

    /** Whether the two share any moment; one that begins when the other ends does not. */
    public boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
