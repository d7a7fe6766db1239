package org.belay.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the schedule of a cohort stands.
 *
 * @param running null when no run goes on
 * @param lastRun that placed sessions; null before the first
 * @param proposals how many sessions are proposed
 * @param publishable how many of them a coordinator may publish, and which leave alone what is agreed
 * @param possible whether anything can be scheduled in this stage
 */
public record ScheduleOverview(
        @Nullable ScheduleProgress running,
        @Nullable ScheduleRunRow lastRun,
        @Nullable ScheduleRunRow lastReplan,
        int proposals,
        int publishable,
        List<ScheduleGap> gaps,
        List<SuggestedMove> moves,
        List<ScheduledRow> conflicts,
        @Nullable KickoffRow kickoff,
        AgreedBy agreedBy,
        boolean possible) {

    public ScheduleOverview {
        gaps = List.copyOf(gaps);
        moves = List.copyOf(moves);
        conflicts = List.copyOf(conflicts);
    }
}
