package org.belay.session.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.belay.session.Member;
import org.belay.session.Promise;
import org.belay.session.SessionToLog;
import org.belay.shared.ui.Blocks;
import org.jspecify.annotations.Nullable;

/** One commitment: what, and once that is written, who and by when. */
final class PromiseFields extends Div {

    private static final int LONGEST = 500;

    private final TextField words = new TextField();
    private final RadioButtonGroup<Member> owner;
    private final DatePicker due = new DatePicker();

    PromiseFields(SessionToLog known) {
        addClassName("b-column");
        var mentee = known.pair().mentee();
        owner = Pills.one(
                getTranslation("session.promise-owner"),
                List.of(known.partner(), known.me()),
                m -> m.equals(known.me()) ? getTranslation("session.you") : m.firstName());
        owner.setValue(known.me());
        words.setAriaLabel(getTranslation("session.promise"));
        words.setPlaceholder(getTranslation("session.promise-hint"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        due.setAriaLabel(getTranslation("session.promise-due"));
        due.setPlaceholder(getTranslation("session.promise-due"));
        due.setLocale(getLocale());
        var promise = known.promise();
        if (promise != null) {
            words.setValue(promise.text());
            owner.setValue(
                    known.pair().mentor().person().equals(promise.owner())
                            ? known.pair().mentor()
                            : mentee);
            due.setValue(promise.dueOn());
        }
        var details = Blocks.row(owner, due);
        details.setVisible(!words.isEmpty());
        words.addValueChangeListener(
                change -> details.setVisible(!change.getValue().isBlank()));
        add(words, details);
    }

    @Nullable
    Promise value() {
        return words.getValue().isBlank()
                ? null
                : new Promise(owner.getValue().person(), words.getValue(), due.getValue());
    }
}
