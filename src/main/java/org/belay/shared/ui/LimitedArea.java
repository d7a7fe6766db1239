package org.belay.shared.ui;

import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** A text area that cuts nothing: told the most that it takes, it says so near it and is invalid beyond it. */
public class LimitedArea extends TextArea {

    private static final long serialVersionUID = 1L;

    /** None while the field is built. */
    private @Nullable Limit limit;

    public LimitedArea() {
        super();
    }

    public LimitedArea(String label) {
        super(label);
    }

    @Override
    public void setMaxLength(int longest) {
        limit = new Limit(this, longest);
    }

    @Override
    public int getMaxLength() {
        return limit == null ? 0 : limit.longest();
    }

    /** Too long a text stays told off, whatever else is right with it. */
    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid || (limit != null && limit.isExceeded()));
    }
}
