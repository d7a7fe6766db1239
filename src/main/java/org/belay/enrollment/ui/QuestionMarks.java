package org.belay.enrollment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** How one program asks a question: whether it must be answered, and who reads the answer. */
final class QuestionMarks extends Div {

    private final Checkbox required = new Checkbox();
    private final RadioButtonGroup<Boolean> forMatch = new RadioButtonGroup<>();

    QuestionMarks() {
        addClassName("b-column");
        required.setLabel(getTranslation("question.required"));
        forMatch.setLabel(getTranslation("question.readers"));
        forMatch.setItems(false, true);
        forMatch.setItemLabelGenerator(
                match -> getTranslation(match ? "question.readers.match" : "question.readers.coordinators"));
        forMatch.setValue(false);
        add(required, forMatch);
    }

    void show(boolean mustBeAnswered, boolean readByMatch) {
        required.setValue(mustBeAnswered);
        forMatch.setValue(readByMatch);
    }

    /** Nobody gets to read answers who was not to when they were given. */
    void answered() {
        forMatch.setReadOnly(!forMatch.getValue());
    }

    boolean required() {
        return required.getValue();
    }

    boolean forMatch() {
        return forMatch.getValue();
    }
}
