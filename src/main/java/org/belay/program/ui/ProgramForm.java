package org.belay.program.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;

/** What a program is for, for whom, and how its pairs are put together. */
final class ProgramForm extends Div {

    private final TextField name = new TextField();
    private final TextArea purpose = new TextArea();
    private final TextField audience = new TextField();
    private final Checkbox needsAcceptance = new Checkbox();
    private final RulesForm rules = new RulesForm();

    ProgramForm(ProgramDraft draft) {
        addClassName("b-form");
        name.setLabel(getTranslation("program.name"));
        name.setMaxLength(160);
        name.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("program.purpose"));
        purpose.setHelperText(getTranslation("program.purpose-help"));
        purpose.setMaxLength(2000);
        purpose.setRequiredIndicatorVisible(true);
        audience.setLabel(getTranslation("program.audience"));
        audience.setMaxLength(1000);
        needsAcceptance.setLabel(getTranslation("program.needs-acceptance"));
        needsAcceptance.setHelperText(getTranslation("program.needs-acceptance-help"));
        var format =
                Blocks.fact(getTranslation("program.format"), Blocks.strong(getTranslation("state.Format.ONE_TO_ONE")));
        add(name, purpose, audience, format, needsAcceptance, rules);
        show(draft);
    }

    private void show(ProgramDraft draft) {
        name.setValue(draft.name());
        purpose.setValue(draft.purpose());
        audience.setValue(draft.audience() == null ? "" : draft.audience());
        needsAcceptance.setValue(draft.needsAcceptance());
        rules.show(draft.rules());
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        purpose.setReadOnly(readOnly);
        audience.setReadOnly(readOnly);
        needsAcceptance.setReadOnly(readOnly);
        rules.setReadOnly(readOnly);
    }

    /** What the form says, or nothing, with the errors at the fields and the first of those in focus. */
    Optional<ProgramDraft> read() {
        check(name, "program.problem.name");
        check(purpose, "program.problem.purpose");
        var drafted = rules.read();
        return Fields.right(name, purpose)
                ? drafted.map(r -> new ProgramDraft(
                        name.getValue(),
                        purpose.getValue(),
                        audience.getValue(),
                        Format.ONE_TO_ONE,
                        needsAcceptance.getValue(),
                        r))
                : Optional.empty();
    }

    private <F extends AbstractField<?, String> & HasValidation> void check(F field, String problem) {
        field.setErrorMessage(getTranslation(problem));
        field.setInvalid(field.getValue().isBlank());
    }
}
