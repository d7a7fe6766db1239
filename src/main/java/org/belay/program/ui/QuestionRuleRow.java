package org.belay.program.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.belay.program.Agreement;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionDraft;
import org.belay.program.QuestionKind;
import org.belay.program.QuestionRule;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** A question whose answers are compared: how they should be, and how much that counts. */
final class QuestionRuleRow extends Div {

    private final Select<QuestionDraft> question = new Select<>();
    private final Select<Agreement> answers = new Select<>();
    private final Checkbox required = new Checkbox();
    private final IntegerField weight = new IntegerField();
    private final IntegerField near = new IntegerField();

    /**
     * @param shown null for an empty row
     * @param changed called when the weight is another
     */
    QuestionRuleRow(List<QuestionDraft> comparable, @Nullable QuestionRule shown, Runnable changed) {
        addClassName("b-column");
        question.setLabel(getTranslation("program.compared.question"));
        question.setItems(comparable);
        question.setItemLabelGenerator(draft -> draft.content().label());
        question.setErrorMessage(getTranslation("program.problem.question-chosen"));
        question.setWidthFull();
        answers.setLabel(getTranslation("program.compared.answers"));
        answers.setItems(Agreement.values());
        answers.setItemLabelGenerator(agreement -> getTranslation("state.Agreement." + agreement.name()));
        required.setLabel(getTranslation("program.compared.required"));
        required.setHelperText(getTranslation("program.compared.required-help"));
        number(weight, "program.compared.weight", "program.problem.weight", ProgramRules.HIGHEST_WEIGHT);
        number(near, "program.compared.near", "program.problem.near-days", QuestionRule.MOST_DAYS);
        add(question, Blocks.block("b-dates", answers, weight, near), required);
        answers.setValue(shown == null ? Agreement.ALIKE : shown.answers());
        required.setValue(shown != null && shown.required());
        weight.setValue(shown == null ? 0 : shown.weight());
        near.setValue(shown == null ? QuestionRule.USUAL_DAYS : shown.nearDays());
        comparable.stream()
                .filter(each -> shown != null && each.key().equals(shown.question()))
                .findFirst()
                .ifPresent(question::setValue);
        weight.addValueChangeListener(change -> changed.run());
        question.addValueChangeListener(change -> adapt());
        answers.addValueChangeListener(change -> adapt());
        adapt();
    }

    private void number(IntegerField field, String label, String problem, int highest) {
        field.setLabel(getTranslation(label));
        field.setMin(0);
        field.setMax(highest);
        field.setStepButtonsVisible(true);
        field.setErrorMessage(getTranslation(problem, highest));
    }

    /** How near is asked of dates alone; where they are to be different, points rise instead of falling. */
    private void adapt() {
        near.setHelperText(getTranslation("program.compared.near-help." + answers.getValue()));
        near.setVisible(
                question.getValue() != null && question.getValue().content().kind() == QuestionKind.DATE);
    }

    void setReadOnly(boolean readOnly) {
        question.setReadOnly(readOnly);
        answers.setReadOnly(readOnly);
        required.setReadOnly(readOnly);
        weight.setReadOnly(readOnly);
        near.setReadOnly(readOnly);
    }

    /** What the question adds in relation to the others; 0 while it says nothing. */
    int weight() {
        return weight.getValue() == null ? 0 : weight.getValue();
    }

    /** @param taken whether another row is about the same question */
    Optional<QuestionRule> read(boolean taken) {
        var chosen = question.getValue();
        question.setInvalid(chosen == null || taken);
        weight.setInvalid(weight() < 0 || weight() > ProgramRules.HIGHEST_WEIGHT);
        var days = near.isVisible() ? near.getValue() : Integer.valueOf(QuestionRule.USUAL_DAYS);
        near.setInvalid(days == null || days < 0 || days > QuestionRule.MOST_DAYS);
        return Fields.right(question, weight, near) && chosen != null && days != null
                ? Optional.of(new QuestionRule(chosen.key(), answers.getValue(), required.getValue(), weight(), days))
                : Optional.empty();
    }

    @Nullable
    String question() {
        return question.getValue() == null ? null : question.getValue().key();
    }
}
