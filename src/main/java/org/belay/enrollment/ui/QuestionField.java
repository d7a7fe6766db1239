package org.belay.enrollment.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.belay.enrollment.ApplicationDraft;
import org.belay.program.ApplicationQuestion;

/** The field that takes the answer to a question. */
final class QuestionField {

    private QuestionField() {}

    static AbstractField<?, String> of(ApplicationQuestion question) {
        AbstractField<?, String> field = switch (question.kind()) {
            case TEXT -> {
                var text = new TextField(question.label());
                text.setMaxLength(ApplicationDraft.LONGEST_ANSWER);
                yield text;
            }
            case LONG_TEXT -> {
                var text = new TextArea(question.label());
                text.setMaxLength(ApplicationDraft.LONGEST_ANSWER);
                yield text;
            }
            case CHOICE -> {
                var select = new Select<String>();
                select.setLabel(question.label());
                select.setItems(question.choices());
                select.setEmptySelectionAllowed(!question.required());
                yield select;
            }
        };
        field.setRequiredIndicatorVisible(question.required());
        return field;
    }
}
