package org.belay.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.shared.ui.Blocks;

/** A field of a form under its question, and beside that who reads the answer. */
final class Question extends Div {

    Question(String question, Component whoSees, Component... fields) {
        addClassNames("b-column", "b-question");
        add(Blocks.block("b-row b-between", Blocks.strong(question), whoSees));
        add(fields);
    }
}
