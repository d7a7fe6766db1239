package org.belay.goal;

/** An own goal of a match or a place that is over, and where it could go on. */
public record GoalToCarry(Goal goal, GoalSpot to) {

    /** With another place of theirs; otherwise with another partner. */
    public boolean elsewhere() {
        return !to.place().equals(goal.head().place());
    }
}
