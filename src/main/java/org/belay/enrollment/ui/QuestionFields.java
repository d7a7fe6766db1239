package org.belay.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.enrollment.Side;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Browsing;
import org.belay.program.QuestionId;
import org.belay.program.Topic;
import org.belay.security.Permission;
import org.belay.security.ui.WhoSees;
import org.belay.shared.ui.Blocks;

/** The questions of a program's own, each with who reads the answer. */
final class QuestionFields extends Div {

    private final List<QuestionField<?, ?>> fields;
    private final List<Readers> readers = new ArrayList<>();

    /** @param topics that can be chosen */
    QuestionFields(List<ApplicationQuestion> questions, List<Topic> topics, Browsing browsing) {
        addClassName("b-form");
        fields = questions.stream()
                .<QuestionField<?, ?>>map(question -> QuestionControls.of(question, topics))
                .toList();
        fields.forEach(field -> add(Blocks.block("b-column", field.component(), readers(field.question(), browsing))));
        setVisible(!questions.isEmpty());
    }

    private Component readers(ApplicationQuestion question, Browsing browsing) {
        if (!question.forMatch()) {
            return WhoSees.of(Permission.SEE_APPLICATION);
        }
        var those = new Readers(Permission.SEE_ANSWER_FOR_MATCH, browsing);
        readers.add(those);
        return those;
    }

    /** Who reads the answers depends on the side of their author. */
    void fit(Side side) {
        readers.forEach(those -> those.fit(side));
    }

    void show(Map<QuestionId, String> answers) {
        fields.forEach(field -> {
            var answer = answers.get(field.question().id());
            if (answer != null) {
                field.show(answer);
            }
        });
    }

    /** Says at each field what is wrong with it; those are returned. */
    List<? extends Component> wrong() {
        return fields.stream()
                .filter(field -> !field.check())
                .map(QuestionField::component)
                .toList();
    }

    Map<QuestionId, String> answers() {
        var given = new HashMap<QuestionId, String>();
        fields.forEach(field -> {
            if (!field.answer().isBlank()) {
                given.put(field.question().id(), field.answer());
            }
        });
        return given;
    }

    List<? extends HasValue<?, ?>> fields() {
        return fields.stream().map(QuestionField::field).toList();
    }
}
