package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingRule;
import org.belay.program.ProgramRules;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;

/** What rules a pair out, and how much each criterion weighs; beside each weight its share of the score. */
final class RulesForm extends Div {

    private static final double HALF_HOURS = 2;

    private final CheckboxGroup<MatchingRule> rules = new CheckboxGroup<>();
    private final NumberField minimum = new NumberField();
    private final Map<MatchingCriterion, IntegerField> weights = new EnumMap<>(MatchingCriterion.class);
    private final Map<MatchingCriterion, Span> shares = new EnumMap<>(MatchingCriterion.class);
    private final Span problem = new Span();

    RulesForm() {
        addClassName("b-form");
        rules.setLabel(getTranslation("program.rules"));
        rules.setHelperText(getTranslation("program.rules-help"));
        rules.setItems(MatchingRule.values());
        rules.setItemLabelGenerator(rule -> getTranslation("state.MatchingRule." + rule.name()));
        rules.addValueChangeListener(change -> minimum.setVisible(asksMinimum()));
        minimum.setLabel(getTranslation("program.minimum"));
        minimum.setMin(1 / HALF_HOURS);
        minimum.setMax(ProgramRules.HALF_HOURS_A_WEEK / HALF_HOURS);
        minimum.setStep(1 / HALF_HOURS);
        minimum.setStepButtonsVisible(true);
        add(
                rules,
                minimum,
                Blocks.strong(getTranslation("program.weights")),
                Blocks.muted(getTranslation("program.weights-help")));
        for (var criterion : MatchingCriterion.values()) {
            add(weight(criterion));
        }
        problem.addClassName("b-field-problem");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
    }

    private Div weight(MatchingCriterion criterion) {
        var field = new IntegerField(getTranslation("state.MatchingCriterion." + criterion.name()));
        field.setMin(0);
        field.setMax(ProgramRules.HIGHEST_WEIGHT);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> showShares());
        weights.put(criterion, field);
        var share = Blocks.muted("");
        shares.put(criterion, share);
        return Blocks.block("b-row b-weight", field, share);
    }

    void show(ProgramRules draft) {
        rules.setValue(draft.rules());
        minimum.setValue(draft.minimumHalfHours() / HALF_HOURS);
        minimum.setVisible(asksMinimum());
        weights.forEach((criterion, field) -> field.setValue(draft.weight(criterion)));
        showShares();
    }

    void setReadOnly(boolean readOnly) {
        rules.setReadOnly(readOnly);
        minimum.setReadOnly(readOnly);
        weights.values().forEach(field -> field.setReadOnly(readOnly));
    }

    Optional<ProgramRules> read() {
        var half = minimum.getValue() == null ? 0 : Math.toIntExact(Math.round(minimum.getValue() * HALF_HOURS));
        var minimumWrong = asksMinimum() && (half < 1 || half > ProgramRules.HALF_HOURS_A_WEEK);
        minimum.setErrorMessage(getTranslation("program.problem.minimum", ProgramRules.HALF_HOURS_A_WEEK / 2));
        minimum.setInvalid(minimumWrong);
        var weightWrong =
                weights.values().stream().filter(RulesForm::markIfWrong).count() > 0;
        var nothing = sum() == 0;
        problem.setText(nothing ? getTranslation("program.problem.no-weight") : "");
        if (minimumWrong || weightWrong || nothing) {
            Fields.right(fields());
            return Optional.empty();
        }
        var read = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        weights.forEach((criterion, field) -> read.put(criterion, valueOf(field)));
        return Optional.of(new ProgramRules(rules.getValue(), Math.max(half, 1), read));
    }

    private Component[] fields() {
        return Stream.concat(Stream.of(minimum), weights.values().stream()).toArray(Component[]::new);
    }

    private static boolean markIfWrong(IntegerField field) {
        var value = valueOf(field);
        var wrong = value < 0 || value > ProgramRules.HIGHEST_WEIGHT;
        field.setErrorMessage(field.getTranslation("program.problem.weight", ProgramRules.HIGHEST_WEIGHT));
        field.setInvalid(wrong);
        return wrong;
    }

    private boolean asksMinimum() {
        return rules.getValue().contains(MatchingRule.MINIMUM_SHARED_HOURS);
    }

    private void showShares() {
        var sum = sum();
        weights.forEach((criterion, field) -> {
            var share = shares.get(criterion);
            if (share != null) {
                share.setText(getTranslation(
                        "program.weight-share", Formats.percent(sum == 0 ? 0 : (double) valueOf(field) / sum)));
            }
        });
    }

    private int sum() {
        return weights.values().stream().mapToInt(RulesForm::valueOf).sum();
    }

    private static int valueOf(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
