package org.belay.cohort.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortDraft;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedField;

/** Name, code and dates of a cohort. */
final class CohortForm extends Div {

    private final LimitedField name = new LimitedField();
    private final LimitedField code = new LimitedField();
    private final DatePicker opens = new DayField();
    private final DatePicker closes = new DayField();
    private final DatePicker starts = new DayField();
    private final DatePicker ends = new DayField();

    CohortForm(CohortDraft draft) {
        addClassName("b-form");
        name.setLabel(getTranslation("cohort.name"));
        name.setMaxLength(CohortDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(draft.name());
        code.setLabel(getTranslation("cohort.code"));
        code.setHelperText(getTranslation("cohort.code-help"));
        code.setMaxLength(CohortDraft.LONGEST_CODE);
        code.setValue(draft.code() == null ? "" : draft.code());
        label(opens, "cohort.enrollment-opens");
        label(closes, "cohort.enrollment-closes");
        label(starts, "cohort.starts");
        label(ends, "cohort.ends");
        show(draft.dates());
        add(name, code, Blocks.block("b-dates", opens, closes, starts, ends));
    }

    private void label(DatePicker field, String key) {
        field.setLabel(getTranslation(key));
        field.setLocale(getLocale());
        field.setManualValidation(true);
        field.addValueChangeListener(change -> checkDates());
        field.addValidationStatusChangeListener(change -> checkDates());
    }

    private void show(CohortDates dates) {
        opens.setValue(dates.enrollmentOpensOn());
        closes.setValue(dates.enrollmentClosesOn());
        starts.setValue(dates.startsOn());
        ends.setValue(dates.endsOn());
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        code.setReadOnly(readOnly);
        opens.setReadOnly(readOnly);
        closes.setReadOnly(readOnly);
        starts.setReadOnly(readOnly);
        ends.setReadOnly(readOnly);
    }

    /** What the form says, or nothing, with the errors at the fields and the first of those in focus. */
    Optional<CohortDraft> read() {
        name.setErrorMessage(getTranslation("cohort.problem.name"));
        name.setInvalid(name.getValue().isBlank());
        checkDates();
        return Fields.right(name, opens, closes, starts, ends)
                ? Optional.of(new CohortDraft(name.getValue(), code.getValue(), dates()))
                : Optional.empty();
    }

    private CohortDates dates() {
        return new CohortDates(opens.getValue(), closes.getValue(), starts.getValue(), ends.getValue());
    }

    /** Each date is told off where it is none, or lies before the one it should follow. */
    private void checkDates() {
        check(opens, "");
        check(closes, follows(opens, closes) ? "" : "cohort.problem.enrollment-order");
        check(starts, follows(opens, starts) ? "" : "cohort.problem.enrollment-after-start");
        check(ends, follows(starts, ends) ? "" : "cohort.problem.dates-order");
    }

    private void check(DatePicker field, String problem) {
        var unreadable = field.getDefaultValidator()
                .apply(field.getValue(), new ValueContext(field))
                .isError();
        var told = unreadable ? "cohort.problem.no-date" : problem;
        field.setErrorMessage(told.isEmpty() ? "" : getTranslation(told));
        field.setInvalid(!told.isEmpty());
    }

    private static boolean follows(DatePicker first, DatePicker second) {
        return first.isEmpty() || second.isEmpty() || !first.getValue().isAfter(second.getValue());
    }
}
