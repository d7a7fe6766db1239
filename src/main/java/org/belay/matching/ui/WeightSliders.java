package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.belay.program.MatchingCriterion;
import org.belay.program.MatchingWeights;
import org.belay.program.ProgramRules;
import org.belay.shared.ui.Formats;

/** A slider for each weight of a program; beside each what it stands at, and how much of a score that is. */
final class WeightSliders extends Div {

    /** Between two changes while a slider moves. */
    private static final int MILLIS = 100;

    private final Map<MatchingCriterion, IntegerSlider> criteria = new EnumMap<>(MatchingCriterion.class);
    private final Map<String, IntegerSlider> questions = new LinkedHashMap<>();
    private final transient Runnable moved;

    /**
     * @param labels of the compared questions, by their keys
     * @param moved called when somebody moves a slider
     */
    WeightSliders(MatchingWeights shown, Map<String, String> labels, Runnable moved) {
        this.moved = moved;
        addClassName("b-form");
        for (var criterion : MatchingCriterion.values()) {
            criteria.put(criterion, slider(text("state.MatchingCriterion." + criterion)));
        }
        labels.forEach((key, label) -> questions.put(key, slider(text("program.compared", label))));
        show(shown);
    }

    private IntegerSlider slider(String label) {
        var slider = new IntegerSlider(label);
        slider.setMin(0);
        slider.setMax(ProgramRules.HIGHEST_WEIGHT);
        slider.setWidthFull();
        slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
        slider.setValueChangeTimeout(MILLIS);
        slider.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showShares();
                moved.run();
            }
        });
        add(slider);
        return slider;
    }

    void show(MatchingWeights shown) {
        criteria.forEach((criterion, slider) -> slider.setValue(shown.criteria().getOrDefault(criterion, 0)));
        questions.forEach((key, slider) -> slider.setValue(shown.questions().getOrDefault(key, 0)));
        showShares();
    }

    MatchingWeights read() {
        var ofCriteria = new EnumMap<MatchingCriterion, Integer>(MatchingCriterion.class);
        criteria.forEach((criterion, slider) -> ofCriteria.put(criterion, slider.getValue()));
        var ofQuestions = new HashMap<String, Integer>();
        questions.forEach((key, slider) -> ofQuestions.put(key, slider.getValue()));
        return new MatchingWeights(ofCriteria, ofQuestions);
    }

    private void showShares() {
        var sum = read().sum();
        Stream.concat(criteria.values().stream(), questions.values().stream())
                .forEach(slider -> slider.setHelperText(text(
                        "matching.weights.share",
                        slider.getValue(),
                        Formats.percent(sum == 0 ? 0 : (double) slider.getValue() / sum))));
    }
}
