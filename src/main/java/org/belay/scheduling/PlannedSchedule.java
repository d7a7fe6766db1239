package org.belay.scheduling;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schedule as the solver improves it. */
@PlanningSolution
public class PlannedSchedule {

    @PlanningEntityCollectionProperty
    public List<PlannedMeeting> meetings = List.of();

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    @Nullable
    ScheduleProblem problem;

    /** For the solver, which copies schedules. */
    public PlannedSchedule() {}

    PlannedSchedule(ScheduleProblem problem, List<PlannedMeeting> meetings) {
        this.problem = problem;
        this.meetings = meetings;
    }

    ScheduleProblem problem() {
        return Objects.requireNonNull(problem);
    }
}
