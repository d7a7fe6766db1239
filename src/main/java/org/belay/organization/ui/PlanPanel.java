package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.belay.organization.ImportPlan;
import org.belay.organization.LeaverEffects;
import org.belay.organization.PeopleImport;
import org.belay.organization.PersonChange;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Formats;
import org.belay.shared.ui.ImportSteps;
import org.belay.shared.ui.Tone;

/** What an import would do: counts, each change from old to new, notes, and the rows that are left out. */
class PlanPanel extends Div {

    private final transient ImportPlan plan;
    private final Checkbox manyLeavers = new Checkbox();

    PlanPanel(ImportPlan plan, PeopleImport importing, Runnable back, Consumer<Boolean> apply) {
        this.plan = plan;
        addClassName("b-main");
        add(actions(importing, back, apply), numbers());
        if (plan.hasUnusuallyManyLeavers()) {
            manyLeavers.setLabel(getTranslation("people.import.leavers-confirmed", plan.absent()));
            add(Blocks.note(
                    Tone.WARNING,
                    "triangle-alert",
                    Blocks.text(getTranslation("people.import.leavers-many", plan.absent(), plan.ofSource())),
                    manyLeavers));
        }
        var effects = importing.effects(plan);
        if (!effects.isEmpty()) {
            add(effects(effects));
        }
        add(new PlanLists(plan));
    }

    private Component effects(List<LeaverEffects.InProgram> effects) {
        var note = Blocks.column(Blocks.text(getTranslation("people.import.effects")));
        effects.forEach(effect -> note.add(Blocks.text(
                effect.circles() > 0
                        ? getTranslation("people.import.effect-circles", effect.program(), effect.circles())
                        : getTranslation(
                                "people.import.effect", effect.program(), effect.matches(), effect.partners()))));
        return Blocks.note(Tone.WARNING, "link", note);
    }

    private Component actions(PeopleImport importing, Runnable back, Consumer<Boolean> apply) {
        int changes = plan.changes().size();
        var button = Buttons.primary(
                getTranslation("people.import.apply", changes, Formats.number(changes)),
                "check",
                () -> apply.accept(manyLeavers.getValue()));
        var errorFile = ImportSteps.errorFile((language, out) -> importing.writeRejected(plan, language, out));
        errorFile.setVisible(plan.rejectedRows() > 0);
        return ImportSteps.actions(
                getTranslation("import.summary", plan.file().name(), plan.rows()),
                Buttons.quiet(getTranslation("import.back"), back),
                errorFile,
                button);
    }

    private Component numbers() {
        return Blocks.block(
                "b-numbers",
                number("unchanged", plan.unchanged()),
                number("new", plan.count(PersonChange.Kind.NEW)),
                number("changed", plan.count(PersonChange.Kind.CHANGED)),
                number("leavers", plan.count(PersonChange.Kind.LEAVER)),
                number("rejected", plan.rejectedRows()));
    }

    private Component number(String key, int count) {
        return Blocks.number(
                getTranslation("people.import.number." + key),
                Formats.number(count),
                "",
                Blocks.meta(getTranslation("people.import.number." + key + ".meaning")));
    }
}
