package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.belay.program.IntendedOutcome;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedField;

/** What is to come of a program, and how that is measured. */
final class OutcomeRow extends Div {

    private final LimitedField outcome = new LimitedField();
    private final LimitedField measure = new LimitedField();

    OutcomeRow(IntendedOutcome shown) {
        addClassName("b-column");
        field(outcome, getTranslation("program.outcome"), shown.outcome());
        field(measure, getTranslation("program.measure"), shown.measure());
        add(outcome, measure);
    }

    private static void field(LimitedField field, String label, String value) {
        field.setLabel(label);
        field.setMaxLength(IntendedOutcome.LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(field.getTranslation("program.problem.outcome"));
        field.setValue(value);
        field.setWidthFull();
    }

    void setReadOnly(boolean readOnly) {
        outcome.setReadOnly(readOnly);
        measure.setReadOnly(readOnly);
    }

    Optional<IntendedOutcome> read() {
        outcome.setInvalid(outcome.getValue().isBlank());
        measure.setInvalid(measure.getValue().isBlank());
        return Fields.right(outcome, measure)
                ? Optional.of(new IntendedOutcome(outcome.getValue(), measure.getValue()))
                : Optional.empty();
    }
}
