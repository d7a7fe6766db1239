package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.belay.goal.Goal;
import org.belay.goal.GoalMilestone;
import org.belay.security.Permission;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** The stages on the way to a goal: whoever keeps it adds them and ticks them off. */
final class MilestonesCard extends Div {

    private final transient GoalTools tools;
    private final transient Goal goal;
    private final boolean mayWrite;
    private final transient Runnable changed;

    MilestonesCard(GoalTools tools, Goal goal, boolean mayWrite, Runnable changed) {
        this.tools = tools;
        this.goal = goal;
        this.mayWrite = mayWrite;
        this.changed = changed;
        var card = Blocks.card(getTranslation("goal.milestones"), GoalWords.readers(goal.head(), Permission.SEE_GOAL));
        if (goal.milestones().isEmpty()) {
            card.add(Blocks.muted(getTranslation("goal.milestones-none")));
        }
        goal.milestones().forEach(one -> card.add(line(one)));
        if (mayWrite && goal.milestones().size() < GoalMilestone.MOST) {
            card.add(form());
        }
        add(card);
    }

    private Component line(GoalMilestone milestone) {
        var box = new Checkbox(milestone.milestone(), milestone.done());
        box.setReadOnly(!mayWrite);
        box.addValueChangeListener(change -> {
            Notify.attempt(() -> tools.progress().markMilestone(milestone.id(), change.getValue()));
            changed.run();
        });
        var row = Blocks.block("b-row b-between", Blocks.block("b-column b-tight b-grow", box, about(milestone)));
        if (mayWrite && !milestone.done()) {
            row.add(Buttons.icon(
                    "x", getTranslation("goal.milestone-remove", milestone.milestone()), () -> remove(milestone)));
        }
        return row;
    }

    private Component about(GoalMilestone milestone) {
        var done = milestone.doneAt();
        if (done != null) {
            return Blocks.meta(
                    getTranslation("goal.milestone-by", String.valueOf(milestone.doneBy()), Formats.date(done)));
        }
        return Blocks.meta(milestone.dueOn() == null ? "" : getTranslation("goal.by", Formats.date(milestone.dueOn())));
    }

    private void remove(GoalMilestone milestone) {
        if (Notify.attempt(() -> tools.progress().removeMilestone(milestone.id()))) {
            Notify.done(getTranslation("goal.milestone-removed"), () -> {
                Notify.attempt(
                        () -> tools.progress().addMilestone(goal.id(), milestone.milestone(), milestone.dueOn()));
                changed.run();
            });
        }
        changed.run();
    }

    private Component form() {
        var words = new LimitedField(getTranslation("goal.milestone"));
        words.setMaxLength(GoalMilestone.LONGEST);
        words.setWidthFull();
        var day = new DayField(getTranslation("goal.milestone-due"));
        day.setLocale(getLocale());
        day.setWidthFull();
        var add = Buttons.of(getTranslation("goal.milestone-add"), "plus", () -> {
            if (Notify.attempt(
                    () -> tools.progress().addMilestone(goal.id(), words.getValue(), day.getValue()), told -> {
                        words.setErrorMessage(told);
                        words.setInvalid(true);
                    })) {
                changed.run();
            }
        });
        return Blocks.column(words, day, Blocks.row(add));
    }
}
