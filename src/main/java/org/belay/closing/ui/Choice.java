package org.belay.closing.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Set;

/** Chooses lines of a long list; those that are not shown stay as they are. */
final class Choice {

    private Choice() {}

    /** A box by which one is chosen or not. */
    static <T> Checkbox box(Set<T> chosen, T one, String name) {
        var box = new Checkbox(chosen.contains(one));
        box.setAriaLabel(box.getTranslation("closing.choose", name));
        box.addValueChangeListener(event -> {
            if (event.getValue()) {
                chosen.add(one);
            } else {
                chosen.remove(one);
            }
        });
        return box;
    }
}
