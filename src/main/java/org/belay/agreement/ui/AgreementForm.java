package org.belay.agreement.ui;

import static org.belay.agreement.ui.AgreementWords.PARTS;
import static org.belay.agreement.ui.AgreementWords.text;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belay.agreement.AgreementTerms;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.LimitedArea;

/** The parts of an agreement, to be written. */
final class AgreementForm extends Div {

    private static final int BETWEEN = 2;

    private final List<LimitedArea> fields = new ArrayList<>();

    AgreementForm(AgreementTerms terms) {
        addClassName("b-form");
        for (var i = 0; i < PARTS.length; i++) {
            var field = new LimitedArea(text("agreement." + PARTS[i]));
            field.setHelperText(text("agreement." + PARTS[i] + ".help"));
            field.setMaxLength(AgreementTerms.LONGEST);
            field.setMinRows(2);
            field.setWidthFull();
            field.setRequired(i != BETWEEN);
            field.setValue(terms.parts().get(i));
            fields.add(field);
            add(field);
        }
    }

    List<LimitedArea> fields() {
        return fields;
    }

    AgreementTerms draft() {
        return new AgreementTerms(
                fields.get(0).getValue(),
                fields.get(1).getValue(),
                fields.get(2).getValue(),
                fields.get(3).getValue(),
                fields.get(4).getValue());
    }

    /** Nothing while something is missing, which is said at the field. */
    Optional<AgreementTerms> read() {
        for (var i = 0; i < PARTS.length; i++) {
            var field = fields.get(i);
            field.setErrorMessage(text("agreement.problem.part"));
            field.setInvalid(i != BETWEEN && field.getValue().isBlank());
        }
        return Fields.right(fields.toArray(LimitedArea[]::new)) ? Optional.of(draft()) : Optional.empty();
    }
}
