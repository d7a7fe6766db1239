package org.belay.goal;

/**
 * A goal as somebody writes it.
 *
 * @param levelAtStart where it stands now
 * @param weight 1 to {@link #HEAVIEST}: how much it matters beside the others
 */
public record GoalDraft(GoalText text, int levelAtStart, CheckInRhythm rhythm, int weight) {

    public static final int HEAVIEST = 3;
}
