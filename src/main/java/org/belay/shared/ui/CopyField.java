package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A text to be copied and pasted elsewhere, such as an address. */
public final class CopyField extends Div {

    private final TextField text = new TextField();

    /** @param more further buttons beside the one that copies */
    public CopyField(String label, String help, Component... more) {
        addClassName("b-column");
        text.setLabel(label);
        text.setHelperText(help);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setWidthFull();
        var row = Blocks.row(button(text));
        row.add(more);
        add(text, row);
    }

    public void setValue(String value) {
        text.setValue(value);
    }

    /** Copies what is in a text field or text area. */
    static Button button(Component field) {
        return Buttons.of(field.getTranslation("action.copy"), "copy", () -> copy(field));
    }

    /** A page without TLS may not write to the clipboard: then the text is selected, to be copied by hand. */
    private static void copy(Component field) {
        field.getElement()
                .executeJs("this.inputElement?.select(); return navigator.clipboard"
                        + " ? navigator.clipboard.writeText(this.value).then(() => true, () => false) : false")
                .then(
                        Boolean.class,
                        copied -> Notify.done(field.getTranslation(copied ? "action.copied" : "action.selected")));
    }
}
