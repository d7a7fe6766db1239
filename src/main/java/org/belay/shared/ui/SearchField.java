package org.belay.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Words to look for in a list, which is looked through while they are typed. */
public class SearchField extends TextField {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    /** @param label says inside it, and to those who cannot see it, what can be looked for */
    public SearchField(String label) {
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(Icons.of("search"));
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
    }
}
