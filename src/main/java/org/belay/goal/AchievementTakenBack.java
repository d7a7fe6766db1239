package org.belay.goal;

/** What was said of a goal was corrected: it is not so, or not so yet. */
public record AchievementTakenBack(GoalId goal, Achievement what) {}
