package org.belay.program.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;
import org.belay.program.QuestionDraft;
import org.belay.program.QuestionRule;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** What rules a pair out, how much each criterion weighs, and whose answers are compared. */
final class RulesForm extends Div {

    private static final double HALF_HOURS = 2;

    private final CheckboxGroup<MatchingRule> rules = new CheckboxGroup<>();
    private final Checkbox withParts = new Checkbox();
    private final NumberField minimum = new NumberField();
    private final DistanceFields grades = new DistanceFields("program.grades");
    private final DistanceFields years = new DistanceFields("program.years");
    private final WeightFields weights = new WeightFields(this::adapt);
    private final RowsField<QuestionRuleRow> questions;
    private final transient List<QuestionDraft> comparable;
    private final Span problem = new Span();

    /** @param asked by the application form of the program */
    RulesForm(List<QuestionDraft> asked) {
        comparable = asked.stream()
                .filter(question -> question.content().kind().comparable())
                .toList();
        addClassName("b-form");
        rules.setLabel(getTranslation("program.rules"));
        rules.setHelperText(getTranslation("program.rules-help"));
        rules.setItems(MatchingRule.values());
        rules.setItemLabelGenerator(rule -> getTranslation("state.MatchingRule." + rule.name()));
        rules.addValueChangeListener(change -> adapt());
        withParts.setLabel(getTranslation("program.with-parts"));
        withParts.setHelperText(getTranslation("program.with-parts-help"));
        minimum.setLabel(getTranslation("program.minimum"));
        minimum.setMin(1 / HALF_HOURS);
        minimum.setMax(ProgramRules.HALF_HOURS_A_WEEK / HALF_HOURS);
        minimum.setStep(1 / HALF_HOURS);
        minimum.setStepButtonsVisible(true);
        minimum.setErrorMessage(getTranslation("program.problem.minimum", ProgramRules.HALF_HOURS_A_WEEK / 2));
        questions = new RowsField<>(
                place -> getTranslation("program.compared.nth", place),
                getTranslation("program.compared.add"),
                Math.min(QuestionRule.MOST, comparable.size()),
                () -> row(null));
        problem.addClassNames("b-toned", "b-bad");
        problem.getElement().setAttribute("role", "alert");
        add(
                rules,
                minimum,
                Blocks.strong(getTranslation("program.weights")),
                Blocks.muted(getTranslation("program.weights-help")),
                weights,
                withParts,
                grades,
                years,
                Blocks.strong(getTranslation("program.compared.title")),
                Blocks.muted(getTranslation(
                        comparable.isEmpty() ? "program.compared.none" : "program.compared.help", QuestionRule.MOST)),
                questions,
                problem);
    }

    private QuestionRuleRow row(@Nullable QuestionRule shown) {
        return new QuestionRuleRow(comparable, shown, this::adapt);
    }

    void show(ProgramRules draft) {
        rules.setValue(draft.rules());
        withParts.setValue(draft.departmentsWithParts());
        minimum.setValue(draft.minimumHalfHours() / HALF_HOURS);
        grades.show(draft.grades());
        years.show(draft.years());
        weights.show(draft);
        questions.show(draft.questions().stream().map(this::row).toList());
        adapt();
    }

    void setReadOnly(boolean readOnly) {
        rules.setReadOnly(readOnly);
        withParts.setReadOnly(readOnly);
        minimum.setReadOnly(readOnly);
        grades.setReadOnly(readOnly);
        years.setReadOnly(readOnly);
        weights.setReadOnly(readOnly);
        questions.rows().forEach(row -> row.setReadOnly(readOnly));
        questions.setReadOnly(readOnly);
    }

    /** Asks for what the rules and weights need, and says what each weight comes to. */
    private void adapt() {
        minimum.setVisible(has(MatchingRule.MINIMUM_SHARED_HOURS));
        grades.ask(has(MatchingRule.GRADE_DISTANCE), weights.of(MatchingCriterion.EXPERIENCE_DISTANCE) > 0);
        years.ask(has(MatchingRule.YEARS_DISTANCE), weights.of(MatchingCriterion.YEARS_DISTANCE) > 0);
        withParts.setVisible(
                ProgramRules.aboutDepartments(rules.getValue(), weights.of(MatchingCriterion.OTHER_DEPARTMENT)));
        weights.showShares(sum());
    }

    private boolean has(MatchingRule rule) {
        return rules.getValue().contains(rule);
    }

    private int sum() {
        return weights.sum()
                + questions.rows().stream().mapToInt(QuestionRuleRow::weight).sum();
    }

    Optional<ProgramRules> read() {
        var half = minimum.getValue() == null ? 0 : Math.toIntExact(Math.round(minimum.getValue() * HALF_HOURS));
        minimum.setInvalid(
                has(MatchingRule.MINIMUM_SHARED_HOURS) && (half < 1 || half > ProgramRules.HALF_HOURS_A_WEEK));
        rules.setErrorMessage(contradiction().map(this::getTranslation).orElse(""));
        rules.setInvalid(contradiction().isPresent());
        var right = Fields.right(rules, minimum);
        var aimedGrades = grades.read();
        var aimedYears = years.read();
        var weighed = weights.read();
        var compared = compared();
        problem.setText(sum() == 0 ? getTranslation("program.problem.no-weight") : "");
        if (!right || aimedGrades.isEmpty() || aimedYears.isEmpty() || compared.isEmpty() || sum() == 0) {
            return Optional.empty();
        }
        return weighed.map(all -> new ProgramRules(
                rules.getValue(),
                Math.max(half, 1),
                aimedGrades.get(),
                aimedYears.get(),
                all,
                compared.get(),
                withParts.getValue()));
    }

    /** Two rules that together leave nobody. */
    private Optional<String> contradiction() {
        if (has(MatchingRule.SAME_DEPARTMENT) && has(MatchingRule.OTHER_DEPARTMENT)) {
            return Optional.of("program.problem.departments");
        }
        return has(MatchingRule.SAME_SITE) && has(MatchingRule.OTHER_SITE)
                ? Optional.of("program.problem.sites")
                : Optional.empty();
    }

    private Optional<List<QuestionRule>> compared() {
        var taken = new HashSet<String>();
        var read = questions.rows().stream()
                .map(row -> row.read(row.question() != null && !taken.add(row.question())))
                .toList();
        return read.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(read.stream().flatMap(Optional::stream).toList());
    }
}
