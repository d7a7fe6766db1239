package org.belay.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where a session shall be.
 *
 * @param minutes one of {@link #LENGTHS}
 * @param place a room, or a link for a remote session; read by the pair
 */
public record SessionPlan(
        Instant startsAt,
        int minutes,
        SessionKind kind,
        @Nullable String place) {

    /** Minutes that are offered. */
    public static final List<Integer> LENGTHS = List.of(30, 45, 60, 90);

    Slot time() {
        return new Slot(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
    }
}
