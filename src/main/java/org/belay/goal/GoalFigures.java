package org.belay.goal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The goals of the people of a cohort, counted; goals of circles are counted apart.
 *
 * @param people who have goals
 * @param statuses by how the goals stand; what is not there is 0
 * @param changes by how many levels goals stand higher now than at their start, -4 to +4; without those set aside
 * @param groupGoals of circles
 * @param scoreNow the mean T-score ({@link AttainmentScore}) over people, without goals set aside; null for fewer than
 *     {@link #LEAST} people
 * @param scoreAtStart the same of the levels at the start
 */
public record GoalFigures(
        int people,
        Map<GoalStatus, Tally> statuses,
        Map<Integer, Tally> changes,
        int groupGoals,
        @Nullable Double scoreNow,
        @Nullable Double scoreAtStart) {

    /** Of fewer people no score is told. */
    public static final int LEAST = 5;

    public GoalFigures {
        statuses = Map.copyOf(statuses);
        changes = Map.copyOf(changes);
    }

    /**
     * How many.
     *
     * @param people who stand behind them: what a report hides a small number by
     */
    public record Tally(int goals, int people) {}

    public int goals(GoalStatus status) {
        return statuses.getOrDefault(status, new Tally(0, 0)).goals();
    }
}
