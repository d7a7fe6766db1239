package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.belay.goal.Goal;
import org.belay.goal.GoalSpot;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Asks whether a partner shall read a goal: with all that was written about it, from now on, or not at all. */
final class CarryRow extends Div {

    private final transient GoalTools tools;
    private final transient Goal goal;
    private final transient Runnable changed;

    CarryRow(GoalTools tools, Goal goal, GoalSpot to, Runnable changed) {
        this.tools = tools;
        this.goal = goal;
        this.changed = changed;
        addClassName("b-column");
        var partner = Objects.requireNonNull(to.partner());
        add(
                Blocks.muted(getTranslation("goal.carry-text", partner)),
                Blocks.row(
                        Buttons.plain(getTranslation("goal.carry-all"), () -> carry(to, true)),
                        Buttons.plain(getTranslation("goal.carry-from-now"), () -> carry(to, false))));
        if (goal.head().match() != null) {
            add(Blocks.row(Buttons.quiet(getTranslation("goal.keep"), this::keep)));
        }
    }

    private void carry(GoalSpot to, boolean withHistory) {
        var match = Objects.requireNonNull(to.match());
        if (Notify.attempt(() -> tools.goals().carry(goal.id(), goal.head().version(), match, withHistory))) {
            Notify.done(getTranslation("goal.carried", String.valueOf(to.partner())));
        }
        changed.run();
    }

    private void keep() {
        if (Notify.attempt(
                () -> tools.goals().keepToOneself(goal.id(), goal.head().version()))) {
            Notify.done(getTranslation("goal.kept"));
        }
        changed.run();
    }
}
