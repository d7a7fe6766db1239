package org.belay.goal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.belay.goal.Goal;
import org.belay.goal.GoalDraft;
import org.belay.goal.GoalService;
import org.belay.security.Permission;
import org.belay.shared.ui.Addresses;
import org.belay.shared.ui.AutoSave;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.LimitedField;
import org.belay.shared.ui.Notify;
import org.belay.shared.ui.Tone;

/** Wording a goal anew; what it said before stays. */
@Route(GoalNavigation.GOAL + "/revise")
@PermitAll
class ReviseGoalView extends GoalPage {

    ReviseGoalView(GoalTools tools) {
        super(tools);
    }

    @Override
    void show(Goal goal) {
        requireOwn(goal);
        header(goal, getTranslation("goal.revise"))
                .under(goal.text().title(), GoalNavigation.goal(goal.id()))
                .context(getTranslation("goal.revise-text"));
        var sketch = new Sketch(tools().drafts(), "goal-revised", goal.id().value())
                .of(goal.head().revision());
        if (sketch.earlier()) {
            add(new EarlierSketch(goal, sketch, () -> reload(goal)));
            return;
        }
        var form = new GoalForm(() -> GoalWords.readers(goal.head(), Permission.SEE_GOAL), tools().today(goal));
        form.show(new GoalDraft(
                goal.text(),
                goal.head().levelNow(),
                goal.head().rhythm(),
                goal.head().weight()));
        var why = new LimitedField();
        why.setAriaLabel(getTranslation("goal.why"));
        why.setMaxLength(GoalService.LONGEST_WHY);
        why.setWidthFull();
        form.add(new Asked(getTranslation("goal.why"), GoalWords.readers(goal.head(), Permission.SEE_GOAL), why));
        form.sketchOn(sketch, goal.head().version());
        sketch.watch("why", why);
        if (sketch.fillIn()) {
            add(Blocks.note(
                    Tone.INFO,
                    "pencil",
                    Blocks.text(getTranslation("goal.sketch")),
                    Blocks.row(Buttons.plain(getTranslation("draft.begin-anew"), () -> {
                        sketch.discard();
                        reload(goal);
                    }))));
        }
        var save = Buttons.primary(
                getTranslation("goal.revise-save"),
                "check",
                () -> form.read().ifPresent(draft -> revise(goal, draft, why.getValue(), sketch)));
        form.add(Blocks.block(
                "b-row b-form-foot", new AutoSave(sketch.fields().values(), sketch::keep), Blocks.grow(), save));
        add(form);
        form.begin();
    }

    private void revise(Goal goal, GoalDraft draft, String why, Sketch sketch) {
        if (Notify.attempt(() -> tools().goals().revise(goal.id(), goal.head().version(), draft, why))) {
            sketch.discard();
            Notify.done(getTranslation("goal.revised"));
            Addresses.open(GoalNavigation.goal(goal.id()));
        }
    }
}
