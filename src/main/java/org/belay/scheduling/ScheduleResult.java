package org.belay.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule. Nothing in it is broken by a meeting that was not pinned.
 *
 * @param placements one for each meeting of the problem; null where there is none
 * @param unplaced those without, with why
 * @param moved how many that stood somewhere stand elsewhere now
 * @param preferred how many of those that were not pinned are in everybody's preferred hours
 * @param stopped whether somebody stopped it before it had tried all it wanted to
 */
record ScheduleResult(
        List<@Nullable Placement> placements,
        List<Unplaced> unplaced,
        int placed,
        int moved,
        int preferred,
        boolean stopped,
        Duration time) {

    ScheduleResult {
        placements = java.util.Collections.unmodifiableList(new ArrayList<>(placements));
        unplaced = List.copyOf(unplaced);
    }

    /** A meeting that could not be placed. */
    record Unplaced(int meeting, WhyUnplaced why) {}
}
