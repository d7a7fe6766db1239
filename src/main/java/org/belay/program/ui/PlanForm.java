package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.belay.program.ProgramPlan;
import org.belay.shared.ui.Blocks;

/** Milestones and guides, each in an order. */
final class PlanForm extends Div {

    private final RowsField<MilestoneRow> milestones;
    private final RowsField<GuideRow> guides;

    /** @param sides whether a milestone may be for one side alone */
    PlanForm(ProgramPlan plan, boolean sides, boolean readOnly) {
        addClassName("b-even");
        milestones = new RowsField<>(
                place -> getTranslation("program-plan.milestone-nth", place),
                getTranslation("program-plan.milestone-add"),
                ProgramPlan.MOST_MILESTONES,
                () -> new MilestoneRow(null, sides));
        guides = new RowsField<>(
                place -> getTranslation("program-plan.guide-nth", place),
                getTranslation("program-plan.guide-add"),
                ProgramPlan.MOST_GUIDES,
                () -> new GuideRow(null));
        milestones.show(plan.milestones().stream()
                .map(milestone -> new MilestoneRow(milestone, sides))
                .toList());
        guides.show(plan.guides().stream().map(GuideRow::new).toList());
        milestones.rows().forEach(row -> row.setReadOnly(readOnly));
        guides.rows().forEach(row -> row.setReadOnly(readOnly));
        milestones.setReadOnly(readOnly);
        guides.setReadOnly(readOnly);
        add(
                Blocks.card(
                        getTranslation("program-plan.milestones"),
                        Blocks.muted(getTranslation("program-plan.milestones-help")),
                        milestones),
                Blocks.card(
                        getTranslation("program-plan.guides"),
                        Blocks.muted(getTranslation("program-plan.guides-help")),
                        guides));
    }

    /** What the form says, or nothing, with the errors at the fields. */
    Optional<ProgramPlan> read() {
        var due = milestones.rows().stream().map(MilestoneRow::read).toList();
        var guiding = guides.rows().stream().map(GuideRow::read).toList();
        return due.stream().anyMatch(Optional::isEmpty) || guiding.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new ProgramPlan(
                        due.stream().flatMap(Optional::stream).toList(),
                        guiding.stream().flatMap(Optional::stream).toList()));
    }
}
