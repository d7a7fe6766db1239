package org.belay.session.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.belay.session.Repetition;

/** Once, or every so many weeks and how many times. */
final class RepetitionFields extends Div {

    private static final int ONCE = 0;
    private static final List<Integer> WEEKS = List.of(ONCE, 1, 2, 4);
    private static final int USUAL_TIMES = 6;

    private final RadioButtonGroup<Integer> weeks = Pills.one(
            getTranslation("session.repeat"),
            WEEKS,
            n -> UI.getCurrent().getTranslation(n == ONCE ? "session.repeat-once" : "session.repeat-weeks", n));
    private final IntegerField times = new IntegerField(getTranslation("session.repeat-times"));

    RepetitionFields() {
        addClassName("b-column");
        times.setMin(2);
        times.setMax(Repetition.MOST);
        times.setValue(USUAL_TIMES);
        times.setStepButtonsVisible(true);
        times.setVisible(false);
        weeks.setValue(ONCE);
        weeks.addValueChangeListener(change -> times.setVisible(change.getValue() != ONCE));
        add(weeks, times);
    }

    /** Nothing for a session that is held once. */
    Optional<Repetition> value() {
        if (weeks.getValue() == ONCE) {
            return Optional.empty();
        }
        var number = times.getValue();
        return Optional.of(new Repetition(weeks.getValue(), number == null ? 0 : number));
    }
}
