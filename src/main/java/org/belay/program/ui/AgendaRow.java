package org.belay.program.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.belay.program.SessionGuide.AgendaItem;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** A part of a session and its minutes. */
final class AgendaRow extends Div {

    private static final int USUAL_MINUTES = 10;

    private final LimitedField what = new LimitedField();
    private final IntegerField minutes = new IntegerField();

    AgendaRow(@Nullable AgendaItem shown) {
        addClassNames("b-row", "b-align-end");
        what.setLabel(getTranslation("program-plan.what"));
        what.setMaxLength(AgendaItem.LONGEST);
        what.addClassName("b-grow");
        what.setErrorMessage(getTranslation("program-plan.problem.item", AgendaItem.MOST_MINUTES));
        minutes.setLabel(getTranslation("program-plan.minutes"));
        minutes.setMin(1);
        minutes.setMax(AgendaItem.MOST_MINUTES);
        minutes.setWidth("6rem");
        what.setValue(shown == null ? "" : shown.what());
        minutes.setValue(shown == null ? USUAL_MINUTES : shown.minutes());
        add(what, minutes);
    }

    void setReadOnly(boolean readOnly) {
        what.setReadOnly(readOnly);
        minutes.setReadOnly(readOnly);
    }

    Optional<AgendaItem> read() {
        var given = minutes.getValue();
        what.setInvalid(what.getValue().isBlank());
        minutes.setInvalid(given == null || given < 1 || given > AgendaItem.MOST_MINUTES);
        return given == null || what.isInvalid() || minutes.isInvalid()
                ? Optional.empty()
                : Optional.of(new AgendaItem(what.getValue(), given));
    }
}
