package org.belay.session.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** Groups of choices that look like buttons and stay radio buttons and checkboxes to keyboard and screen reader. */
final class Pills {

    private Pills() {}

    static <T> RadioButtonGroup<T> one(String label, List<T> items, ItemLabelGenerator<T> words) {
        var group = new RadioButtonGroup<T>();
        group.addClassName("b-pills");
        group.setAriaLabel(label);
        group.setItems(items);
        group.setItemLabelGenerator(words);
        return group;
    }

    static <T> CheckboxGroup<T> some(String label, List<T> items, ItemLabelGenerator<T> words) {
        var group = new CheckboxGroup<T>();
        group.addClassName("b-pills");
        group.setAriaLabel(label);
        group.setItems(items);
        group.setItemLabelGenerator(words);
        return group;
    }
}
