package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the fields of a form have in common. */
public final class Fields {

    private Fields() {}

    /**
     * Whether none of these is told off; else the first that is gets the focus.
     *
     * @param fields in the order in which they stand on the page
     */
    public static boolean right(Component... fields) {
        var wrong = Arrays.stream(fields)
                .filter(field -> field instanceof HasValidation told && told.isInvalid())
                .findFirst();
        wrong.ifPresent(Fields::focus);
        return wrong.isEmpty();
    }

    /** The first field of a form that is told off gets the focus, wherever in it that stands. */
    public static void focusFirstWrong(Component form) {
        all(form)
                .filter(field -> field instanceof HasValidation told && told.isInvalid())
                .findFirst()
                .ifPresent(Fields::focus);
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(Fields::all));
    }

    /** Says at a field what is wrong, until it is changed. */
    public static <F extends HasValidation & HasValue<?, ?>> void tell(F field, String words) {
        field.setManualValidation(true);
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    /** A group of choices takes it at its first. */
    public static void focus(Component field) {
        field.getElement().executeJs("(this.querySelector('vaadin-radio-button, vaadin-checkbox') ?? this).focus()");
    }
}
