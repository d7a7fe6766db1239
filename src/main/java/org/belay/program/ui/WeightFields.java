package org.belay.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.belay.program.MatchingCriterion;
import org.belay.program.ProgramRules;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Fields;
import org.belay.shared.ui.Formats;

/** How much each criterion weighs; beside each weight its share of the score. */
final class WeightFields extends Div {

    private final Map<MatchingCriterion, IntegerField> weights = new EnumMap<>(MatchingCriterion.class);
    private final Map<MatchingCriterion, Span> shares = new EnumMap<>(MatchingCriterion.class);

    /** @param changed called when a weight is another */
    WeightFields(Runnable changed) {
        addClassName("b-form");
        for (var criterion : MatchingCriterion.values()) {
            var field = new IntegerField(getTranslation("state.MatchingCriterion." + criterion.name()));
            field.setMin(0);
            field.setMax(ProgramRules.HIGHEST_WEIGHT);
            field.setStepButtonsVisible(true);
            field.setErrorMessage(getTranslation("program.problem.weight", ProgramRules.HIGHEST_WEIGHT));
            field.addValueChangeListener(change -> changed.run());
            weights.put(criterion, field);
            var share = Blocks.muted("");
            shares.put(criterion, share);
            add(Blocks.block("b-row", field, share));
        }
    }

    void show(ProgramRules draft) {
        weights.forEach((criterion, field) -> field.setValue(draft.weight(criterion)));
    }

    void setReadOnly(boolean readOnly) {
        weights.values().forEach(field -> field.setReadOnly(readOnly));
    }

    int of(MatchingCriterion criterion) {
        var field = weights.get(criterion);
        return field == null || field.getValue() == null ? 0 : field.getValue();
    }

    int sum() {
        return weights.keySet().stream().mapToInt(this::of).sum();
    }

    /** @param sum of all weights, those of questions among them */
    void showShares(int sum) {
        shares.forEach((criterion, share) -> share.setText(
                getTranslation("program.weight-share", Formats.percent(sum == 0 ? 0 : (double) of(criterion) / sum))));
    }

    Optional<Map<MatchingCriterion, Integer>> read() {
        weights.forEach((criterion, field) ->
                field.setInvalid(of(criterion) < 0 || of(criterion) > ProgramRules.HIGHEST_WEIGHT));
        if (!Fields.right(weights.values().toArray(Component[]::new))) {
            return Optional.empty();
        }
        var read = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        weights.keySet().forEach(criterion -> read.put(criterion, of(criterion)));
        return Optional.of(read);
    }
}
