package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.LimitedArea;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** A milestone of the plan. */
final class MilestoneRow extends Div {

    private final LimitedField title = new LimitedField();
    private final IntegerField day = new IntegerField();
    private final Select<CountedFrom> countedFrom = new Select<>();
    private final Select<PlanSide> side = new Select<>();
    private final LimitedArea text = new LimitedArea();
    private final String key;

    /** @param sides whether it may be for one side alone */
    MilestoneRow(@Nullable Milestone shown, boolean sides) {
        addClassName("b-column");
        key = shown == null ? "" : shown.key();
        title.setLabel(getTranslation("program-plan.title"));
        title.setMaxLength(Milestone.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setErrorMessage(getTranslation("program-plan.problem.title"));
        title.setWidthFull();
        day.setLabel(getTranslation("program-plan.day"));
        day.setMin(Milestone.EARLIEST);
        day.setMax(Milestone.LATEST);
        day.setStepButtonsVisible(true);
        day.setErrorMessage(getTranslation("program-plan.problem.day", Milestone.EARLIEST, Milestone.LATEST));
        countedFrom.setLabel(getTranslation("program-plan.counted-from"));
        countedFrom.setItems(CountedFrom.values());
        countedFrom.setItemLabelGenerator(start -> getTranslation("state.CountedFrom." + start.name()));
        side.setLabel(getTranslation("program-plan.side"));
        side.setItems(PlanSide.values());
        side.setVisible(sides);
        side.setItemLabelGenerator(one -> getTranslation("state.PlanSide." + one.name()));
        text.setLabel(getTranslation("program-plan.text"));
        text.setMaxLength(Milestone.LONGEST_TEXT);
        text.setWidthFull();
        add(title, Blocks.block("b-dates", day, countedFrom, side), text);
        show(shown == null ? new Milestone("", CountedFrom.MATCH, 0, PlanSide.BOTH, null) : shown);
    }

    private void show(Milestone shown) {
        title.setValue(shown.title());
        day.setValue(shown.day());
        countedFrom.setValue(shown.countedFrom());
        side.setValue(shown.side());
        text.setValue(shown.text() == null ? "" : shown.text());
    }

    void setReadOnly(boolean readOnly) {
        title.setReadOnly(readOnly);
        day.setReadOnly(readOnly);
        countedFrom.setReadOnly(readOnly);
        side.setReadOnly(readOnly);
        text.setReadOnly(readOnly);
    }

    Optional<Milestone> read() {
        var due = day.getValue();
        title.setInvalid(title.getValue().isBlank());
        day.setInvalid(due == null || due < Milestone.EARLIEST || due > Milestone.LATEST);
        return due == null || title.isInvalid() || day.isInvalid()
                ? Optional.empty()
                : Optional.of(new Milestone(
                        key, title.getValue(), countedFrom.getValue(), due, side.getValue(), text.getValue()));
    }
}
