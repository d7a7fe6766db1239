package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import org.belay.program.LinkedProgram;
import org.belay.program.SharedQuestion;
import org.belay.shared.ui.Blocks;

/** A question of the library, with the programs that ask it. */
final class SharedQuestionLine extends Div {

    SharedQuestionLine(SharedQuestion question, Component... actions) {
        addClassNames("b-column", "b-tight");
        var facts =
                getTranslation("state.QuestionKind." + question.content().kind().name());
        add(Blocks.strong(question.content().label()), Blocks.meta(facts));
        if (!question.content().choices().isEmpty()) {
            add(Blocks.muted(String.join(" · ", question.content().choices())));
        }
        add(Blocks.muted(
                question.isAsked()
                        ? getTranslation("question.library.asked", programs(question))
                        : getTranslation("question.library.unasked")));
        if (question.answers() > 0) {
            add(Blocks.meta(getTranslation("question.answers", question.answers())));
        }
        if (actions.length > 0) {
            add(Blocks.row(actions));
        }
    }

    /** By name, as far as they may be seen, and how many more. */
    static String programs(SharedQuestion question) {
        var names = new ArrayList<>(
                question.programs().stream().map(LinkedProgram::name).toList());
        if (question.others() > 0) {
            names.add(UI.getCurrent().getTranslation("question.library.others", question.others()));
        }
        return String.join(", ", names);
    }
}
