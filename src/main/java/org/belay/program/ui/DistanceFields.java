package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.program.AimedDistance;
import org.belay.shared.ui.Fields;
import org.jspecify.annotations.Nullable;

/** How far mentors should be ahead: what the rule allows, while it is in force, and what adds most, while that weighs. */
final class DistanceFields extends Div {

    private final IntegerField lowest;
    private final IntegerField highest;
    private final IntegerField best;
    private final String key;

    /** @param key of the texts: {@code program.grades} or {@code program.years} */
    DistanceFields(String key) {
        this.key = key;
        addClassName("b-dates");
        lowest = field("lowest");
        highest = field("highest");
        best = field("best");
        highest.setHelperText(getTranslation("program.distance-help"));
    }

    private IntegerField field(String which) {
        var field = new IntegerField(getTranslation(key + "." + which));
        field.setMin(-AimedDistance.LARGEST);
        field.setMax(AimedDistance.LARGEST);
        field.setStepButtonsVisible(true);
        add(field);
        return field;
    }

    void show(AimedDistance shown) {
        lowest.setValue(shown.lowest());
        highest.setValue(shown.highest());
        best.setValue(shown.best());
    }

    /**
     * @param limited whether the rule is in force
     * @param weighed whether the criterion weighs anything
     */
    void ask(boolean limited, boolean weighed) {
        lowest.setVisible(limited);
        highest.setVisible(limited);
        best.setVisible(weighed);
        setVisible(limited || weighed);
    }

    void setReadOnly(boolean readOnly) {
        Stream.of(lowest, highest, best).forEach(field -> field.setReadOnly(readOnly));
    }

    Optional<AimedDistance> read() {
        var least = lowest.getValue();
        var most = highest.getValue();
        var top = best.getValue();
        var open = least == null && most == null;
        var crossed = least != null && most != null && least > most;
        mark(lowest, lowest.isVisible() && (open || crossed || outOfRange(least)));
        mark(highest, highest.isVisible() && (crossed || outOfRange(most)));
        mark(best, best.isVisible() && (top == null || outOfRange(top)));
        return Fields.right(lowest, highest, best)
                ? Optional.of(new AimedDistance(
                        lowest.isVisible() ? least : null, highest.isVisible() ? most : null, top == null ? 0 : top))
                : Optional.empty();
    }

    private void mark(IntegerField field, boolean wrong) {
        field.setErrorMessage(getTranslation(
                field.equals(best) ? "program.problem.distance" : key.replace("program.", "program.problem."),
                AimedDistance.LARGEST));
        field.setInvalid(wrong);
    }

    private static boolean outOfRange(@Nullable Integer distance) {
        return distance != null && Math.abs((long) distance) > AimedDistance.LARGEST;
    }
}
