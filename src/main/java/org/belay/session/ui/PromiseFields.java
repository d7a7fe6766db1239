package org.belay.session.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import org.belay.session.Member;
import org.belay.session.SessionToLog;
import org.belay.shared.PersonId;
import org.belay.shared.ui.Blocks;
import org.belay.shared.ui.DayField;
import org.belay.shared.ui.LimitedField;
import org.jspecify.annotations.Nullable;

/** One commitment: what, and once that is written, who and by when. */
final class PromiseFields extends Div {

    private static final int LONGEST = 500;

    private final LimitedField words = new LimitedField();
    private final RadioButtonGroup<Member> owner;
    private final DatePicker due = new DayField();

    PromiseFields(SessionToLog known) {
        addClassName("b-column");
        owner = Pills.one(
                getTranslation("session.promise-owner"),
                List.of(known.partner(), known.me()),
                m -> m.equals(known.me()) ? getTranslation("session.you") : m.firstName());
        words.setAriaLabel(getTranslation("session.promise"));
        words.setPlaceholder(getTranslation("session.promise-hint"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        due.setAriaLabel(getTranslation("session.promise-due"));
        due.setPlaceholder(getTranslation("session.promise-due"));
        due.setLocale(getLocale());
        var draft = known.filledIn();
        words.setValue(draft.promise());
        owner.setValue(known.pair().member(new PersonId(draft.promisedBy())));
        due.setValue(draft.promiseDue());
        var details = Blocks.row(owner, due);
        details.setVisible(!words.isEmpty());
        words.addValueChangeListener(
                change -> details.setVisible(!change.getValue().isBlank()));
        add(words, details);
    }

    List<HasValue<?, ?>> fields() {
        return List.of(words, owner, due);
    }

    String words() {
        return words.getValue();
    }

    PersonId owner() {
        return owner.getValue().person();
    }

    @Nullable
    LocalDate due() {
        return due.getValue();
    }
}
