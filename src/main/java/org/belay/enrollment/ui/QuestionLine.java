package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import org.belay.program.FormQuestion;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.Tone;

/** A question in the list of those that a form asks. */
final class QuestionLine extends Div {

    private final Div buttons = Blocks.row();

    QuestionLine(FormQuestion shown) {
        addClassNames("b-column", "b-tight");
        var question = shown.question();
        var facts = new ArrayList<String>();
        facts.add(getTranslation("state.QuestionKind." + question.kind().name()));
        if (question.required()) {
            facts.add(getTranslation("program-file.required"));
        }
        facts.add(getTranslation(question.forMatch() ? "program-file.for-match" : "program-file.for-coordinators"));
        if (shown.answers() > 0) {
            facts.add(getTranslation("question.answers", shown.answers()));
        }
        var head = Blocks.row(Blocks.strong(question.label()));
        if (shown.shared() != null) {
            head.add(Blocks.badge(getTranslation("question.shared"), Tone.INFO));
        }
        add(head, Blocks.meta(String.join(" · ", facts)));
        if (!question.choices().isEmpty()) {
            add(Blocks.muted(String.join(" · ", question.choices())));
        }
        add(buttons);
        buttons.setVisible(false);
    }

    void buttons(Component... actions) {
        buttons.add(actions);
        buttons.setVisible(true);
    }
}
