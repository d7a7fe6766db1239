package org.belay.enrollment.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.belay.program.FormDetails;
import org.belay.program.FormService;
import org.belay.program.SharedQuestion;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Buttons;
import org.belay.shared.ui.Notify;

/** Takes a question of the library into a form, linked or copied. */
final class TakeQuestionDialog extends Dialog {

    private final Select<SharedQuestion> question = new Select<>();
    private final RadioButtonGroup<Boolean> linked = new RadioButtonGroup<>();
    private final QuestionMarks marks = new QuestionMarks();

    TakeQuestionDialog(FormService forms, List<SharedQuestion> library, FormDetails form, Runnable saved) {
        setHeaderTitle(getTranslation("question.from-library"));
        var all = new Anchor(EnrollmentNavigation.LIBRARY, getTranslation("question.library.open"));
        if (library.isEmpty()) {
            add(Blocks.block("b-form", Blocks.muted(getTranslation("question.library.empty")), all));
            getFooter().add(Buttons.plain(getTranslation("action.close"), this::close));
            return;
        }
        question.setLabel(getTranslation("question.one"));
        question.setItems(library);
        question.setItemLabelGenerator(one -> one.content().label());
        question.setWidthFull();
        var shown = Blocks.column();
        question.addValueChangeListener(e -> {
            shown.removeAll();
            shown.add(new SharedQuestionLine(e.getValue()));
        });
        linked.setLabel(getTranslation("question.take"));
        linked.setItems(true, false);
        linked.setItemLabelGenerator(link -> getTranslation(link ? "question.take.linked" : "question.take.copied"));
        linked.setValue(true);
        add(Blocks.block("b-form", question, shown, linked, marks, all));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("action.cancel"), this::close),
                        Buttons.primary(getTranslation("question.add"), "check", () -> take(forms, form, saved)));
    }

    private void take(FormService forms, FormDetails form, Runnable saved) {
        var chosen = question.getValue();
        question.setErrorMessage(getTranslation("question.problem.none-chosen"));
        question.setInvalid(chosen == null);
        if (chosen != null
                && Notify.attempt(() -> forms.take(
                        form.program(),
                        form.version(),
                        chosen.id(),
                        linked.getValue(),
                        marks.required(),
                        marks.forMatch()))) {
            close();
            saved.run();
        }
    }
}
