package org.belay.goal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.belay.shared.ui.Blocks;

/** A field under its question, and beside that who reads the answer. */
final class Asked extends Div {

    private final Div head = Blocks.block("b-row b-between");
    private final String question;

    Asked(String question, Component whoSees, Component... fields) {
        this.question = question;
        addClassNames("b-column", "b-question");
        add(head);
        add(fields);
        readBy(whoSees);
    }

    /** After an answer that changes who reads it. */
    void readBy(Component whoSees) {
        head.removeAll();
        head.add(Blocks.strong(question), whoSees);
    }
}
