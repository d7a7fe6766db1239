package org.belay.shared.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;

/** Keeps what somebody types while they type, and says so. */
public final class AutoSave extends Span {

    /** Short enough that nobody misses what a crash takes, long enough not to write at each key. */
    private static final int MILLIS = 1000;

    private final transient Runnable keep;

    /**
     * @param fields of the form, filled in already
     * @param keep keeps the form as it stands
     */
    public AutoSave(Collection<? extends HasValue<?, ?>> fields, Runnable keep) {
        this.keep = keep;
        addClassNames("b-meta", "b-autosave");
        getElement().setAttribute("role", "status");
        fields.forEach(this::watch);
    }

    /** Also what is still being typed reaches the server, once a second. */
    private void watch(HasValue<?, ?> field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(MILLIS);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
    }

    /** For a change that no field of the form tells. */
    public void save() {
        setText(getTranslation(Notify.attempt(keep) ? "draft.saved" : "draft.not-saved"));
    }
}
