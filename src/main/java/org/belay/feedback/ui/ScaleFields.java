package org.belay.feedback.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.belay.feedback.AnswerScale;
import org.belay.feedback.Wording;
import org.belay.shared.ui.Blocks;

/** The numbers that questions are answered with, and what they mean. */
final class ScaleFields extends Div {

    private static final int LONGEST_LABEL = 100;

    private final List<String> languages;
    private final IntegerField from = number(getTranslation("instrument.scale-from"));
    private final IntegerField to = number(getTranslation("instrument.scale-to"));
    private final Div labels = Blocks.column();
    private final Details details = new Details(getTranslation("instrument.scale-words"), labels);
    private final Map<Integer, WordsFields> byValue = new TreeMap<>();

    ScaleFields(AnswerScale shown, List<String> languages) {
        this.languages = languages;
        addClassName("b-column");
        from.setValue(shown.from());
        to.setValue(shown.to());
        to.setErrorMessage(getTranslation("instrument.problem.scale", AnswerScale.LEAST, AnswerScale.MOST));
        draw(shown.labels());
        from.addValueChangeListener(change -> draw(Map.of()));
        to.addValueChangeListener(change -> draw(Map.of()));
        details.setWidthFull();
        add(Blocks.block("b-dates", from, to), details);
    }

    private static IntegerField number(String label) {
        var field = new IntegerField(label);
        field.setMin(AnswerScale.LEAST);
        field.setMax(AnswerScale.MOST);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Words that were typed stay with their number, also while it is out of the scale. */
    private void draw(Map<Integer, Wording> shown) {
        labels.removeAll();
        if (!isScale()) {
            return;
        }
        for (var value = from.getValue(); value <= to.getValue(); value++) {
            var number = value;
            labels.add(byValue.computeIfAbsent(
                    number,
                    _ -> new WordsFields(
                            language -> getTranslation("instrument.scale-word", number, language),
                            languages,
                            LONGEST_LABEL,
                            shown.get(number),
                            false)));
        }
    }

    private boolean isScale() {
        return from.getValue() != null
                && to.getValue() != null
                && from.getValue() >= AnswerScale.LEAST
                && to.getValue() <= AnswerScale.MOST
                && from.getValue() < to.getValue();
    }

    /** Nothing while something is wrong, which is told at its field. */
    Optional<AnswerScale> read() {
        to.setInvalid(!isScale());
        if (to.isInvalid()) {
            return Optional.empty();
        }
        var words = new HashMap<Integer, Wording>();
        var right = true;
        for (var value = from.getValue(); value <= to.getValue(); value++) {
            var fields = byValue.get(value);
            if (fields != null) {
                right &= fields.right();
                var label = fields.value();
                if (label != null) {
                    words.put(value, label);
                }
            }
        }
        details.setOpened(details.isOpened() || !right);
        return right ? Optional.of(new AnswerScale(from.getValue(), to.getValue(), words)) : Optional.empty();
    }
}
