package org.belay.shared.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a text field says of its length: near the most that it takes how much of it is used, beyond it by how much it is
 * to be shortened. Nothing is cut, since whoever pastes a text would not notice what they lose.
 */
final class Limit implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double NEAR = 0.9;

    private final TextFieldBase<?, String> field;
    private final int longest;

    private @Nullable String ownHelp;
    private @Nullable String saidHelp;
    private @Nullable String ownComplaint;
    private @Nullable String saidComplaint;

    Limit(TextFieldBase<?, String> field, int longest) {
        this.field = field;
        this.longest = longest;
        // While it is typed, and not only when the field is left: the count would come too late.
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> tell());
        field.addAttachListener(attached -> tell());
    }

    int longest() {
        return longest;
    }

    boolean isExceeded() {
        return length() > longest;
    }

    /** Spaces around it are not kept. */
    private int length() {
        return field.getValue().strip().length();
    }

    private void tell() {
        count();
        complain();
    }

    private void count() {
        var help = field.getHelperText();
        if (!Objects.equals(help, saidHelp)) {
            ownHelp = help;
        }
        var length = length();
        saidHelp = length < longest * NEAR || length > longest ? ownHelp : withHelp(said("field.length", length));
        field.setHelperText(saidHelp);
    }

    private String withHelp(String count) {
        return ownHelp == null || ownHelp.isBlank() ? count : ownHelp + " " + count;
    }

    private void complain() {
        if (isExceeded()) {
            var complaint = field.getErrorMessage();
            if (!Objects.equals(complaint, saidComplaint)) {
                ownComplaint = complaint;
            }
            saidComplaint = said("field.too-long", length());
            field.setErrorMessage(saidComplaint);
            field.setInvalid(true);
        } else if (saidComplaint != null) {
            field.setErrorMessage(ownComplaint);
            field.setInvalid(false);
            saidComplaint = null;
        }
    }

    private String said(String key, int length) {
        return field.getTranslation(key, length, longest);
    }
}
