package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.belay.goal.CheckInDraft;
import org.belay.goal.Goal;
import org.belay.goal.GoalText;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** A check-in on one screen: where it stands, how sure, what is in the way, the next small step. */
@Route(GoalNavigation.GOAL + "/check-in")
@PermitAll
class CheckInView extends GoalPage {

    CheckInView(GoalTools tools) {
        super(tools);
    }

    @Override
    void show(Goal goal) {
        requireOwn(goal);
        header(goal, getTranslation("goal.check-in"))
                .under(goal.text().title(), GoalNavigation.goal(goal.id()))
                .context(goal.text().title());
        var level = GoalWords.levels(goal, GoalText.LOWEST);
        var confidence = new RadioButtonGroup<Integer>();
        confidence.setAriaLabel(getTranslation("goal.confidence"));
        confidence.addClassName("b-pills");
        confidence.setItems(
                IntStream.rangeClosed(0, CheckInDraft.MOST_SURE).boxed().toList());
        var blocker = new LimitedArea();
        blocker.setAriaLabel(getTranslation("goal.blocker"));
        blocker.setMaxLength(CheckInDraft.LONGEST_BLOCKER);
        blocker.setMinRows(2);
        blocker.setWidthFull();
        var nextStep = new LimitedField();
        nextStep.setAriaLabel(getTranslation("goal.next-step"));
        nextStep.setPlaceholder(getTranslation("goal.next-step.example"));
        nextStep.setMaxLength(CheckInDraft.LONGEST_STEP);
        nextStep.setWidthFull();
        var help = new Checkbox(getTranslation("goal.ask-help"));
        help.setHelperText(getTranslation("goal.ask-help-text"));
        help.setVisible(!goal.head().ofCircle());
        add(form(goal, level, confidence, blocker, nextStep, help));
    }

    private Div form(
            Goal goal,
            RadioButtonGroup<Integer> level,
            RadioButtonGroup<Integer> confidence,
            LimitedArea blocker,
            LimitedField nextStep,
            Checkbox help) {
        var head = goal.head();
        var sure = new Asked(
                getTranslation("goal.confidence"),
                GoalWords.readers(head, Permission.SEE_CONFIDENCE),
                Blocks.meta(getTranslation("goal.confidence-help")),
                confidence);
        var stuck =
                new Asked(getTranslation("goal.blocker"), GoalWords.readers(head, Permission.SEE_CONFIDENCE), blocker);
        help.addValueChangeListener(change -> {
            sure.readBy(confided(goal, change.getValue()));
            stuck.readBy(confided(goal, change.getValue()));
        });
        var sketch = new Sketch(tools().drafts(), "goal-check-in", goal.id().value());
        // Where it stood when somebody else wrote about it since is not where it stands.
        sketch.watch("level:" + head.version(), level, Integer::valueOf);
        sketch.watch("confidence", confidence, Integer::valueOf);
        sketch.watch("help", help, Boolean::valueOf);
        sketch.watch("blocker", blocker);
        sketch.watch("nextStep", nextStep);
        sketch.fillIn();
        var save = Buttons.primary(getTranslation("goal.check-in-save"), "check", () -> {
            var draft = new CheckInDraft(
                    level.getValue(), confidence.getValue(), blocker.getValue(), nextStep.getValue(), help.getValue());
            if (Notify.attempt(() -> tools().progress().checkIn(goal.id(), head.version(), draft))) {
                sketch.discard();
                Notify.done(getTranslation("goal.checked-in"));
                Addresses.open(GoalNavigation.goal(goal.id()));
            }
        });
        return Blocks.block(
                "b-form b-log",
                new Asked(getTranslation("goal.where"), GoalWords.levelReaders(head.ofCircle()), level),
                sure,
                stuck,
                new Asked(getTranslation("goal.next-step"), GoalWords.readers(head, Permission.SEE_GOAL), nextStep),
                help,
                Blocks.block(
                        "b-row b-form-foot",
                        new AutoSave(sketch.fields().values(), sketch::keep),
                        Blocks.grow(),
                        save));
    }

    private static Component confided(Goal goal, boolean asks) {
        return asks
                ? WhoSees.of(Permission.SEE_CALL_FOR_HELP)
                : GoalWords.readers(goal.head(), Permission.SEE_CONFIDENCE);
    }
}
