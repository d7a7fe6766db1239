package org.belay.program.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PreparationDetails.Step;
import org.belay.program.PreparationStep;
import org.belay.program.PreparationStep.Kind;
import org.belay.program.PreparationStepId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** A step of the preparation. */
final class StepRow extends Div {

    private final @Nullable PreparationStepId id;
    private final LimitedField title = new LimitedField();
    private final Select<Kind> kind = new Select<>();
    private final Select<PlanSide> side = new Select<>();
    private final LimitedField link = new LimitedField();
    private final LimitedArea text = new LimitedArea();
    private final Checkbox required = new Checkbox();

    StepRow(@Nullable Step shown) {
        id = shown == null ? null : shown.id();
        addClassName("b-column");
        title.setLabel(getTranslation("program-plan.title"));
        title.setMaxLength(PreparationStep.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("program-plan.problem.title"));
        title.setWidthFull();
        kind.setLabel(getTranslation("preparation.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("state.Kind." + one.name()));
        side.setLabel(getTranslation("program-plan.side"));
        side.setItems(PlanSide.values());
        side.setItemLabelGenerator(one -> getTranslation("state.PlanSide." + one.name()));
        link.setLabel(getTranslation("preparation.link"));
        link.setHelperText(getTranslation("preparation.link.help"));
        link.setMaxLength(PreparationStep.LONGEST_LINK);
        link.setErrorMessage(getTranslation("preparation.link.help"));
        link.setWidthFull();
        text.setLabel(getTranslation("program-plan.text"));
        text.setMaxLength(PreparationStep.LONGEST_TEXT);
        text.setErrorMessage(getTranslation("preparation.text.missing"));
        text.setWidthFull();
        required.setLabel(getTranslation("preparation.required"));
        add(title, Blocks.block("b-dates", kind, side), link, text, required);
        show(shown == null ? new PreparationStep(Kind.READING, PlanSide.BOTH, "", null, null, true) : shown.content());
    }

    private void show(PreparationStep shown) {
        title.setValue(shown.title());
        kind.setValue(shown.kind());
        side.setValue(shown.side());
        link.setValue(shown.link() == null ? "" : shown.link());
        text.setValue(shown.text() == null ? "" : shown.text());
        required.setValue(shown.required());
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        kind.setReadOnly(readOnly);
        side.setReadOnly(readOnly);
        link.setReadOnly(readOnly);
        text.setReadOnly(readOnly);
        required.setReadOnly(readOnly);
    }

    /** Nothing, with the errors at the fields, when something is missing or wrong. */
    Optional<Step> read() {
        var step = new PreparationStep(
                kind.getValue(),
                side.getValue(),
                title.getValue(),
                link.getValue(),
                text.getValue(),
                required.getValue());
        var address = step.link();
        title.setInvalid(step.title().isEmpty());
        link.setInvalid(address != null && !PreparationStep.isLink(address));
        text.setInvalid(address == null && step.text() == null);
        return title.isInvalid() || link.isInvalid() || text.isInvalid()
                ? Optional.empty()
                : Optional.of(new Step(id, step));
    }
}
