package org.belay.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.belay.organization.ImportNote;
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

    /** How many names a sentence still takes. */
    private static final int NAMED = 12;

    private static final Set<ImportNote.Kind> NO_ACCOUNT =
            EnumSet.of(ImportNote.Kind.EMAIL_INVALID, ImportNote.Kind.EMAIL_SHARED);

    private final transient ImportPlan plan;
    private final Checkbox manyLeavers = new Checkbox();

    PlanPanel(ImportPlan plan, PeopleImport importing, Runnable back, Consumer<Boolean> apply) {
        this.plan = plan;
        addClassName("b-main");
        add(actions(importing, back, apply), numbers());
        newPlaces("departments", plan.places().departments());
        newPlaces("sites", plan.places().sites());
        emails();
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

    /** Somebody reads the names here: one that is misspelled would stay when the import is undone. */
    private void newPlaces(String kind, List<String> names) {
        if (!names.isEmpty()) {
            add(Blocks.note(
                    Tone.INFO,
                    "info",
                    Blocks.text(getTranslation(
                            "people.import.new-places." + kind,
                            names.size(),
                            Formats.number(names.size()),
                            listed(names)))));
        }
    }

    /** Without an address of their own they get no account and no mail, which is worth more than a line on a second tab. */
    private void emails() {
        var unusable = plan.notes().stream()
                .filter(note -> NO_ACCOUNT.contains(note.kind()))
                .map(note -> note.name() + " " + note.value())
                .toList();
        if (!unusable.isEmpty()) {
            add(Blocks.note(
                    Tone.WARNING,
                    "triangle-alert",
                    Blocks.text(getTranslation(
                            "people.import.emails",
                            unusable.size(),
                            Formats.number(unusable.size()),
                            listed(unusable)))));
        }
    }

    private String listed(List<String> names) {
        var first = String.join(" · ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED
                ? getTranslation("people.import.and-more", first, Formats.number(names.size() - NAMED))
                : first;
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
        errorFile.setVisible(plan.rejected().size() > 0);
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
                number("rejected", plan.rejected().size()));
    }

    private Component number(String key, int count) {
        return Blocks.number(
                getTranslation("people.import.number." + key),
                Formats.number(count),
                "",
                Blocks.meta(getTranslation("people.import.number." + key + ".meaning")));
    }
}
