package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.belay.program.OfferRules;
import org.belay.shared.ui.Fields;

/** How long an offer stands, and what follows one that is not taken. */
final class OffersForm extends Div {

    private final IntegerField days = new IntegerField();
    private final RadioButtonGroup<Boolean> nextAtOnce = new RadioButtonGroup<>();
    private transient OfferRules shown = OfferRules.USUAL;

    OffersForm() {
        addClassName("b-form");
        days.setLabel(getTranslation("program.answer-days"));
        days.setHelperText(getTranslation("program.answer-days-help"));
        days.setMin(1);
        days.setMax(OfferRules.MOST_DAYS);
        days.setStepButtonsVisible(true);
        nextAtOnce.setLabel(getTranslation("program.next-offer"));
        nextAtOnce.setItems(false, true);
        nextAtOnce.setItemLabelGenerator(
                atOnce -> getTranslation(atOnce ? "program.next-offer.at-once" : "program.next-offer.confirmed"));
        add(days, nextAtOnce);
    }

    void show(OfferRules rules) {
        shown = rules;
        days.setValue(rules.answerDays());
        nextAtOnce.setValue(rules.nextAtOnce());
    }

    void setReadOnly(boolean readOnly) {
        days.setReadOnly(readOnly);
        nextAtOnce.setReadOnly(readOnly);
    }

    /** As it was shown where nobody is asked. */
    Optional<OfferRules> read() {
        if (!isVisible()) {
            return Optional.of(shown);
        }
        var given = days.getValue();
        var wrong = given == null || given < 1 || given > OfferRules.MOST_DAYS;
        days.setErrorMessage(getTranslation("program.problem.answer-days", OfferRules.MOST_DAYS));
        days.setInvalid(wrong);
        if (wrong) {
            Fields.right(days);
            return Optional.empty();
        }
        return Optional.of(new OfferRules(given, Boolean.TRUE.equals(nextAtOnce.getValue())));
    }
}
