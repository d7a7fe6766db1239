package org.belay.scheduling;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the solver moves it. Its values are the placements at which everybody and a room are free but for the
 * other meetings of the schedule, so most of what must be kept can never be broken.
 */
@PlanningEntity(comparatorClass = PlannedMeeting.HardestLast.class)
public class PlannedMeeting {

    /** Sorted by how hard they are to place; the solver begins with the hardest. */
    public static final class HardestLast implements Comparator<PlannedMeeting> {

        private static final Comparator<PlannedMeeting> ORDER = Comparator.comparingInt((PlannedMeeting m) -> m.crowd)
                .thenComparing(Comparator.comparingInt((PlannedMeeting m) -> m.placements.size())
                        .reversed())
                .thenComparing(
                        Comparator.comparingInt((PlannedMeeting m) -> m.index).reversed());

        /** For the solver. */
        public HardestLast() {}

        @Override
        public int compare(PlannedMeeting one, PlannedMeeting other) {
            return ORDER.compare(one, other);
        }
    }

    @PlanningId
    public int index;

    @PlanningPin
    public boolean pinned;

    int crowd;
    List<Placement> placements = List.of();

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Placement placement;

    /** For the solver, which copies meetings. */
    public PlannedMeeting() {}

    PlannedMeeting(int index, boolean pinned, int crowd, List<Placement> placements, @Nullable Placement placement) {
        this.index = index;
        this.pinned = pinned;
        this.crowd = crowd;
        this.placements = placements;
        this.placement = placement;
    }

    @ValueRangeProvider
    public List<Placement> getPlacements() {
        return placements;
    }
}
