package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import org.belay.goal.Goal;
import org.belay.goal.GoalId;
import org.belay.goal.GoalSpot;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Asks whether a goal shall go on in another cohort, and who reads it there: the owner alone, or a partner as well. */
final class TakeAlongRow extends Div {

    private final transient GoalTools tools;
    private final transient Goal goal;

    TakeAlongRow(GoalTools tools, Goal goal, GoalSpot to) {
        this.tools = tools;
        this.goal = goal;
        addClassName("b-column");
        var partner = to.partner();
        var ways = Blocks.row();
        if (to.match() != null && partner != null) {
            ways.add(Buttons.plain(getTranslation("goal.take-along-with", partner), () -> take(to, true)));
        }
        ways.add(Buttons.plain(getTranslation("goal.take-along-alone"), () -> take(to, false)));
        add(Blocks.muted(getTranslation("goal.take-along-text", goal.head().cohortName(), to.cohortName())), ways);
    }

    private void take(GoalSpot to, boolean share) {
        var next = new GoalId[1];
        if (Notify.attempt(() -> next[0] = tools.goals().takeAlong(goal.id(), to.place(), share ? to.match() : null))) {
            Notify.done(getTranslation("goal.taken-along", to.cohortName()));
            Addresses.open(GoalNavigation.goal(next[0]));
        }
    }
}
