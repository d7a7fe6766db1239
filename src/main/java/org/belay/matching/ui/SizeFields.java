package org.belay.matching.ui;

import static org.belay.matching.ui.Words.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.belay.matching.CircleSizes;
import org.jspecify.annotations.Nullable;

/** How many people circles shall have, and a button beside it. */
final class SizeFields extends Div {

    private final IntegerField smallest = field("matching.circle.smallest");
    private final IntegerField largest = field("matching.circle.largest");

    SizeFields(CircleSizes shown, Button button) {
        addClassNames("b-row", "b-align-end");
        smallest.setValue(shown.smallest());
        largest.setValue(shown.largest());
        add(smallest, largest, button);
    }

    private static IntegerField field(String label) {
        var field = new IntegerField(text(label));
        var range = text("matching.circle.size-range", CircleSizes.LEAST, CircleSizes.MOST);
        field.setMin(CircleSizes.LEAST);
        field.setMax(CircleSizes.MOST);
        field.setStepButtonsVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        return field;
    }

    /** @return nothing when they cannot be; then it says why at the field */
    @Nullable
    CircleSizes read() {
        for (var field : List.of(smallest, largest)) {
            if (field.getValue() == null || field.isInvalid()) {
                return refused(field, text("matching.circle.size-range", CircleSizes.LEAST, CircleSizes.MOST));
            }
        }
        var sizes = new CircleSizes(smallest.getValue(), largest.getValue());
        return sizes.possible() ? sizes : refused(largest, text("matching.circle.sizes-order"));
    }

    private static @Nullable CircleSizes refused(IntegerField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
        return null;
    }
}
