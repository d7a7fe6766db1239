package org.belay.goal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.belay.goal.Goal;
import org.belay.goal.Setback;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;

/** A goal on a card of several: how it stands, its levels, and what came between. */
final class GoalSummary extends Div {

    /** @param named whether it says whose it is */
    GoalSummary(GoalTools tools, Goal goal, boolean named) {
        addClassNames("b-column", "b-goal");
        var title = new H3(GoalWords.link(goal.text().title(), GoalNavigation.goal(goal.id())));
        title.addClassName("b-grow");
        var due = Formats.date(goal.text().dueOn());
        add(Blocks.block(
                "b-row",
                title,
                GoalWords.badge(goal),
                Blocks.meta(
                        named
                                ? getTranslation("goal.by-of", due, goal.head().ownerName())
                                : getTranslation("goal.by", due))));
        add(new SmartTicks(goal.wording()));
        add(new LevelScale(goal.text(), goal.head().levelNow()));
        var setback = goal.lastSetback();
        if (setback != null) {
            add(line(setback));
        }
        if (!goal.milestones().isEmpty()) {
            var done = goal.milestones().stream().filter(one -> one.done()).count();
            add(Blocks.meta(getTranslation(
                    "goal.milestones-done", done, goal.milestones().size())));
        }
        if (goal.head().isOf(tools.me()) && goal.checkInDue(tools.today(goal))) {
            var checkIn = Buttons.of(
                    getTranslation("goal.check-in"),
                    "circle-check",
                    () -> Addresses.open(GoalNavigation.checkIn(goal.id())));
            checkIn.setAriaLabel(
                    getTranslation("goal.check-in") + ": " + goal.text().title());
            add(Blocks.row(checkIn, Blocks.meta(getTranslation("goal.check-in-due"))));
        }
    }

    private Div line(Setback setback) {
        var said =
                getTranslation("goal.setback-line", Formats.date(setback.at()), setback.planIf(), setback.planThen());
        return Blocks.block("b-muted b-prose", Blocks.text(said));
    }
}
