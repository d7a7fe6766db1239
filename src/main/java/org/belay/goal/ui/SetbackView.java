package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;
import org.belay.goal.Goal;
import org.belay.goal.GoalText;
import org.belay.goal.SetbackDraft;
import org.belay.security.Permission;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;

/** A setback: what happened, what was learned, and what to do when it comes again. */
@Route(GoalNavigation.GOAL + "/setback")
@PermitAll
class SetbackView extends GoalPage {

    SetbackView(GoalTools tools) {
        super(tools);
    }

    @Override
    void show(Goal goal) {
        requireOwn(goal);
        header(goal, getTranslation("goal.setback"))
                .under(goal.text().title(), GoalNavigation.goal(goal.id()))
                .context(getTranslation("goal.setback-text"));
        var level = new RadioButtonGroup<Integer>();
        level.setAriaLabel(getTranslation("goal.where"));
        level.addClassName("b-pills");
        level.setItems(IntStream.rangeClosed(GoalText.LOWEST, goal.head().levelNow())
                .boxed()
                .toList());
        level.setItemLabelGenerator(
                one -> GoalWords.level(one) + "  " + goal.text().level(one));
        level.setValue(goal.head().levelNow());
        var happened = area("goal.happened");
        var learned = area("goal.learned");
        var planIf = field("goal.plan-if");
        var planThen = field("goal.plan-then");
        var sketch = new Sketch(tools().drafts(), "goal-setback", goal.id().value());
        sketch.watch("happened", happened);
        sketch.watch("learned", learned);
        sketch.watch("planIf", planIf);
        sketch.watch("planThen", planThen);
        sketch.watch("level:" + goal.head().version(), level, Integer::valueOf);
        sketch.fillIn();
        var save = Buttons.primary(getTranslation("goal.setback-save"), "check", () -> {
            var draft = new SetbackDraft(
                    level.getValue(), happened.getValue(), learned.getValue(), planIf.getValue(), planThen.getValue());
            if (Notify.attempt(() ->
                    tools().progress().recordSetback(goal.id(), goal.head().version(), draft))) {
                sketch.discard();
                Notify.done(getTranslation("goal.setback-saved"));
                Addresses.open(GoalNavigation.goal(goal.id()));
            }
        });
        add(Blocks.block(
                "b-form b-log",
                asked(goal, "goal.happened", happened),
                asked(goal, "goal.learned", learned),
                asked(goal, "goal.plan-if", planIf),
                asked(goal, "goal.plan-then", planThen),
                new Asked(
                        getTranslation("goal.where"),
                        GoalWords.levelReaders(goal.head().ofCircle()),
                        level),
                Blocks.block(
                        "b-row b-form-foot",
                        new AutoSave(sketch.fields().values(), sketch::keep),
                        Blocks.grow(),
                        save)));
    }

    private Asked asked(Goal goal, String key, Component field) {
        return new Asked(getTranslation(key), GoalWords.readers(goal.head(), Permission.SEE_GOAL), field);
    }

    private LimitedArea area(String key) {
        var area = new LimitedArea();
        area.setAriaLabel(getTranslation(key));
        area.setPlaceholder(getTranslation(key + ".example"));
        area.setMaxLength(SetbackDraft.LONGEST);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    private LimitedField field(String key) {
        var field = new LimitedField();
        field.setAriaLabel(getTranslation(key));
        field.setPlaceholder(getTranslation(key + ".example"));
        field.setMaxLength(SetbackDraft.LONGEST_PLAN);
        field.setWidthFull();
        return field;
    }
}
