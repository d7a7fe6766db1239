package org.belay.feedback.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import org.belay.feedback.Score;
import org.jspecify.annotations.Nullable;

/** What a low value of a score may mean. */
final class CutOffRow extends Div {

    private static final int LONGEST = 1000;

    private final NumberField below = new NumberField(getTranslation("instrument.cut-off-below"));
    private final WordsFields words;
    private final Checkbox help = new Checkbox(getTranslation("instrument.cut-off-help"));

    CutOffRow(Score.@Nullable CutOff shown, List<String> languages) {
        addClassName("b-column");
        words = new WordsFields(
                language -> getTranslation("instrument.cut-off-words", language),
                languages,
                LONGEST,
                shown == null ? null : shown.words(),
                true);
        below.setRequiredIndicatorVisible(true);
        if (shown != null) {
            below.setValue(shown.below());
            help.setValue(shown.help());
        }
        add(below, words, help);
    }

    /** Nothing while something is wrong, which is told at its field. */
    Optional<Score.CutOff> read(double from, double to) {
        var value = below.getValue();
        below.setErrorMessage(
                getTranslation("instrument.problem.cut-off", InstrumentParts.number(from), InstrumentParts.number(to)));
        below.setInvalid(value == null || value <= from || value > to);
        var said = words.right();
        var meaning = words.value();
        return value == null || below.isInvalid() || !said || meaning == null
                ? Optional.empty()
                : Optional.of(new Score.CutOff(value, meaning, help.getValue()));
    }
}
