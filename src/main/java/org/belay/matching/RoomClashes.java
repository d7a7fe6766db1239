package org.belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of one site that would find no room in their half-hours, over several draws of when everybody meets.
 *
 * @param sessions that are due in the whole cohort
 * @param fewest without a room in any draw
 * @param usual without a room in the middle one of the draws
 * @param most without a room in any draw
 * @param unheld most of any draw for which no time is left, as one of the two meets somebody else at each that they share
 * @param worst the most crowded half-hour of all draws; null when each has rooms enough
 */
public record RoomClashes(
        int sessions,
        int fewest,
        int usual,
        int most,
        int unheld,
        @Nullable Crowd worst) {

    static final RoomClashes NONE = new RoomClashes(0, 0, 0, 0, 0, null);

    /**
     * A half-hour in which more sessions want a room than there are.
     *
     * @param rooms that are free then
     */
    public record Crowd(Instant halfHour, int sessions, int rooms) {

        int beyond() {
            return sessions - rooms;
        }
    }
}
