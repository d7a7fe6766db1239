package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Steps that follow one another, their names above, and the content of the one that somebody is at. */
public class Wizard extends Div {

    private final List<String> names;
    private final OrderedList steps = new OrderedList();
    private final Div content = Blocks.block("b-main");

    /** @param names of the steps, as shown */
    public Wizard(List<String> names) {
        this.names = List.copyOf(names);
        addClassName("b-main");
        steps.addClassName("b-steps");
        add(steps, content);
    }

    /** @param current the place of the step, from 0; past the last one when all are done */
    public void show(int current, Component... parts) {
        steps.removeAll();
        for (int i = 0; i < names.size(); i++) {
            var step = new ListItem(new Span(names.get(i)));
            if (i < current) {
                step.addClassName("b-done");
            } else if (i == current) {
                step.addClassName("b-now");
                step.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        content.removeAll();
        content.add(parts);
    }
}
