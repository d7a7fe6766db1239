package org.belay.goal;

import java.util.List;

/** The goals of a cohort as its coordinators read them, but for those that they read as one of the people concerned. */
public record CohortGoals(List<CallForHelp> calls, List<GoalFacts> goals, GoalFigures figures) {

    public CohortGoals {
        calls = List.copyOf(calls);
        goals = List.copyOf(goals);
    }
}
